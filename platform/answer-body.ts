/**
 * The body of an answer of another machine, of at most `most` bytes; null when there is more, of which no more is read.
 * What breaks it off (its end, a time limit) is thrown as it comes.
 */
export async function answerBody(answer: Response, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.length;
    if (size > most) return null;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
