import { CROCKFORD, toBase32 } from '@sanad/base/base32';
import { utf8 } from '@sanad/base/bytes';
import { sha256 } from '@sanad/base/sha256';

/** What a post says besides its words, and its id; the same whenever it is asked. */
export type Says = { readonly values: readonly string[]; readonly id: string };

/** Names of campaigns, each known by the post that stands for it, in the order in which they came to be. */
export class CampaignNames {
  private readonly wordsOf: (entry: number) => Uint32Array;
  private readonly names = new Map<number, string>();
  private readonly taken = new Map<string, number>();
  private readonly saysOf: (founder: number) => Says;
  // Who asked for a name, and the kept post that spoke for the campaign then, in turn.
  private readonly called: number[] = [];

  /** @param wordsOf the words of a kept post @param saysOf what the post that stands for a campaign says besides */
  constructor(wordsOf: (entry: number) => Uint32Array, saysOf: (founder: number) => Says) {
    this.wordsOf = wordsOf;
    this.saysOf = saysOf;
  }

  isNamed(founder: number): boolean {
    return this.names.has(founder);
  }

  /** @throws nothing; empty until {@link CampaignNames.nameAll} */
  of(founder: number): string {
    return this.names.get(founder) ?? '';
  }

  /**
   * Asks for a name after what is said now; it is made when {@link CampaignNames.nameAll} is called, for few are ever asked for.
   * @param entry the kept post that speaks for the campaign, or -1
   */
  call(founder: number, entry: number): void {
    this.names.set(founder, '');
    this.called.push(founder, entry);
  }

  /** Kept posts whose words {@link CampaignNames.nameAll} will read. */
  unnamed(): readonly number[] {
    return this.called.filter((entry, i) => i % 2 === 1 && entry >= 0);
  }

  /** Gives the names that were asked for. @returns what stands for each campaign, and its name */
  nameAll(): readonly (readonly [number, string])[] {
    const given: (readonly [number, string])[] = [];
    for (let i = 0; i < this.called.length; i += 2) {
      const [founder, entry] = [this.called[i]!, this.called[i + 1]!];
      const { values, id } = this.saysOf(founder);
      const content = [...(entry < 0 ? [] : this.wordsOf(entry)), ...values];
      const digest = sha256(utf8((content.length > 0 ? content : [id]).join('\n')));
      const stem = `c_${toBase32(digest.subarray(0, 10), CROCKFORD)}`;
      let name = stem;
      for (let more = 2; (this.taken.get(name) ?? founder) !== founder; more++) name = `${stem}_${more}`;
      this.rename(founder, name);
      given.push([founder, name]);
    }
    this.called.length = 0;
    return given;
  }

  rename(founder: number, name: string): void {
    this.names.set(founder, name);
    this.taken.set(name, founder);
  }
}
