import { plainWords } from './post-feed.ts';
import type { Row } from './post-fields.ts';

/** A post of an export whose words stand where no other has them, as a row with `text`; any other row as it is. */
export function exportedPost(row: Row): Row {
  return ofInstagram(row) ?? ofJsonFeed(row) ?? row;
}

/** Instagram: a list of pictures; the caption is with the only one, or beside the list. */
function ofInstagram(row: Row): Row | null {
  const first = Array.isArray(row['media']) ? (row['media'][0] as Row | null) : null;
  if (typeof first !== 'object' || first === null || !('creation_timestamp' in first)) return null;
  const text = row['title'] || first['title'];
  return { platform: 'instagram', creation_timestamp: first['creation_timestamp'], ...row, text };
}

function ofJsonFeed(row: Row): Row | null {
  const html = row['content_html'];
  return typeof html === 'string' && !row['content_text'] ? { ...row, text: plainWords(html) } : null;
}
