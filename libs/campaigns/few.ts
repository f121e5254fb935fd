/** A map that usually holds one entry and then costs three fields, not a table. */
export class FewMap<K, V> {
  private key: K | undefined = undefined;
  private value: V | undefined = undefined;
  private more: Map<K, V> | null = null;

  get size(): number {
    return this.more?.size ?? (this.key === undefined ? 0 : 1);
  }

  has(key: K): boolean {
    return this.more?.has(key) ?? this.key === key;
  }

  get(key: K): V | undefined {
    return this.more === null ? (this.key === key ? this.value : undefined) : this.more.get(key);
  }

  set(key: K, value: V): void {
    if (this.more !== null) this.more.set(key, value);
    else if (this.key === undefined || this.key === key) {
      this.key = key;
      this.value = value;
    } else {
      this.more = new Map([
        [this.key, this.value as V],
        [key, value],
      ]);
    }
  }

  delete(key: K): void {
    if (this.more !== null) this.more.delete(key);
    else if (this.key === key) this.clear();
  }

  clear(): void {
    this.key = undefined;
    this.value = undefined;
    this.more = null;
  }

  keys(): Iterable<K> {
    return this.more?.keys() ?? (this.key === undefined ? [] : [this.key]);
  }

  values(): Iterable<V> {
    return this.more?.values() ?? (this.key === undefined ? [] : [this.value as V]);
  }
}
