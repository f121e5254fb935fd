import type { TemplatePart } from '@sanad/wire/campaign';

export function templateOf(_texts: readonly { readonly id: string; readonly text: string }[]): readonly TemplatePart[] {
  return [];
}
