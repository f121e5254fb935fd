import { CROCKFORD, toBase32 } from '@sanad/base/base32';
import { utf8 } from '@sanad/base/bytes';
import { sha256 } from '@sanad/base/sha256';

type Called = {
  readonly founder: number;
  readonly entry: number;
  readonly values: readonly string[];
  readonly id: string;
};

/** Names of campaigns, each known by the post that stands for it, in the order in which they came to be. */
export class CampaignNames {
  private readonly wordsOf: (entry: number) => Uint32Array;
  private readonly names = new Map<number, string>();
  private readonly taken = new Map<string, number>();
  private readonly called: Called[] = [];

  /** @param wordsOf the words of a kept post */
  constructor(wordsOf: (entry: number) => Uint32Array) {
    this.wordsOf = wordsOf;
  }

  isNamed(founder: number): boolean {
    return this.names.has(founder);
  }

  /** @throws nothing; empty until {@link CampaignNames.nameAll} */
  of(founder: number): string {
    return this.names.get(founder) ?? '';
  }

  /** Asks for a name after what is said now. @param entry the kept post that speaks for the campaign, or -1 */
  call(founder: number, entry: number, values: readonly string[], id: string): void {
    this.names.set(founder, '');
    this.called.push({ founder, entry, values, id });
  }

  /** Kept posts whose words {@link CampaignNames.nameAll} will read. */
  unnamed(): readonly number[] {
    return this.called.flatMap(({ entry }) => (entry < 0 ? [] : [entry]));
  }

  /** Gives the names that were asked for. @returns what stands for each campaign, and its name */
  nameAll(): readonly (readonly [number, string])[] {
    const given = this.called.map(({ founder, entry, values, id }) => {
      const content = [...(entry < 0 ? [] : this.wordsOf(entry)), ...values];
      const digest = sha256(utf8((content.length > 0 ? content : [id]).join('\n')));
      const stem = `c_${toBase32(digest.subarray(0, 10), CROCKFORD)}`;
      let name = stem;
      for (let more = 2; (this.taken.get(name) ?? founder) !== founder; more++) name = `${stem}_${more}`;
      this.rename(founder, name);
      return [founder, name] as const;
    });
    this.called.length = 0;
    return given;
  }

  rename(founder: number, name: string): void {
    this.names.set(founder, name);
    this.taken.set(name, founder);
  }
}
