// lookup FILE QUERIES: int32 count, then count * 8 uint32 words (highest first); int32 queries, then the queries likewise.
#include <pdq/cpp/index/mih.h>
#include <pdq/cpp/index/flat.h>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
using namespace facebook::pdq;
static double cpu() { timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec + t.tv_nsec * 1e-9; }
static std::vector<hashing::Hash256> readAll(FILE* f) {
  int n; if (fread(&n, 4, 1, f) != 1) exit(1);
  std::vector<hashing::Hash256> out(n);
  for (auto& h : out) {
    uint32_t w[8]; if (fread(w, 4, 8, f) != 8) exit(1);
    for (int i = 0; i < 8; i++) { h.w[15 - 2 * i] = w[i] >> 16; h.w[14 - 2 * i] = w[i] & 0xffff; }
  }
  return out;
}
int main(int argc, char** argv) {
  FILE* f = fopen(argv[1], "rb");
  auto all = readAll(f); auto queries = readAll(f);
  int linearQueries = atoi(argv[2]);
  double t = cpu();
  index::MIH256<int> mih;
  for (size_t i = 0; i < all.size(); i++) mih.insert(all[i], (int)i);
  double built = cpu() - t;
  printf("MIH built: %.0f adds/CPU s\n", all.size() / built);
  size_t found = 0, with = 0;
  t = cpu();
  for (auto& q : queries) {
    std::vector<std::pair<hashing::Hash256, int>> m;
    mih.queryAll(q, 31, m);
    found += m.size(); with += !m.empty();
  }
  double spent = cpu() - t;
  printf("MIH: %.0f look-ups/CPU s, %zu matches, %zu of %zu found\n", queries.size() / spent, found, with, queries.size());
  found = 0;
  t = cpu();
  for (int i = 0; i < linearQueries; i++)
    for (auto& h : all) if (h.hammingDistance(queries[i]) <= 31) found++;
  spent = cpu() - t;
  printf("linear: %.1f look-ups/CPU s, %.0f M comparisons/s, %zu matches\n", linearQueries / spent, linearQueries / spent * all.size() / 1e6, found);
  found = 0;
  t = cpu();
  for (int i = 0; i + 8 <= linearQueries; i += 8) {
    std::array<hashing::Hash256, 8> needles;
    for (int k = 0; k < 8; k++) needles[k] = queries[i + k];
    std::vector<std::pair<size_t, size_t>> m;
    index::Flat(needles).queryAll(all.data(), all.size(), 31, m);
    found += m.size();
  }
  spent = cpu() - t;
  int done = linearQueries / 8 * 8;
  printf("flat, eight needles at a time (AVX-512 %d): %.1f look-ups/CPU s, %zu matches\n", (int)index::Flat::SIMD_ACCELERATED, done / spent, found);
}
