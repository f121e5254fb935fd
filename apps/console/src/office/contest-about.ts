/** What a contest is about: of a pasted address the id that stands in it, so that whoever decided does not answer. */
export function aboutOf(typed: string): string {
  return /\b(?:camp|case|post)_[a-z0-9]+/.exec(typed)?.[0] ?? typed.trim();
}
