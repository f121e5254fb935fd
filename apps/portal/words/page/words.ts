import { frenchSpaces } from '@sanad/base/french-spaces';
import type { PortalLanguage } from '../../language.ts';
import { ar } from './ar.ts';
import { ary } from './ary.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { PageWords } from './shape.ts';

export const PAGE_WORDS: Readonly<Record<PortalLanguage, PageWords>> = { ary, ar, fr: frenchSpaces(fr), en };
