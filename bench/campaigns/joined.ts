/** Groups that grow by joining: `find` gives the post that stands for a group. */
export function joinedPosts(count: number): {
  readonly parent: Int32Array;
  readonly find: (post: number) => number;
} {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const find = (post: number): number => {
    let root = post;
    while (parent[root] !== root) root = parent[root]!;
    parent[post] = root;
    return root;
  };
  return { parent, find };
}
