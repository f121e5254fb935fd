export type Theme = 'system' | 'light' | 'dark';

const dark = matchMedia('(prefers-color-scheme: dark)');

export function readTheme(): Theme {
  const kept = localStorage.getItem('theme');
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem('theme', theme);
  paint();
}

/** Shows the kept theme, or the system's, and follows the system when it changes. */
export function showTheme(): void {
  paint();
  dark.addEventListener('change', paint);
}

function paint(): void {
  const theme = readTheme();
  document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
}
