import { frenchSpaces } from '@sanad/base/french-spaces';
import type { PortalLanguage } from '../../language.ts';
import { ar } from './ar.ts';
import { ary } from './ary.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { AnswerWords } from './shape.ts';

export const ANSWER_WORDS: Readonly<Record<PortalLanguage, AnswerWords>> = { ary, ar, fr: frenchSpaces(fr), en };
