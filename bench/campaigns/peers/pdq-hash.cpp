// hash FILE ROUNDS: FILE holds, one after the other, int32 width, height, channels (1 or 3), then the pixels.
#include <pdq/cpp/hashing/pdqhashing.h>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>
using namespace facebook::pdq::hashing;
struct Image { int width, height, channels; std::vector<uint8_t> data; };
static double cpu() { timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec + t.tv_nsec * 1e-9; }
int main(int argc, char** argv) {
  FILE* f = fopen(argv[1], "rb");
  int rounds = atoi(argv[2]);
  std::vector<Image> images;
  int head[3];
  while (fread(head, 4, 3, f) == 3) {
    Image im{head[0], head[1], head[2], {}};
    im.data.resize((size_t)im.width * im.height * im.channels);
    if (fread(im.data.data(), 1, im.data.size(), f) != im.data.size()) return 1;
    images.push_back(std::move(im));
  }
  static float b64[64][64], b16x64[16][64], b16[16][16];
  size_t most = 0;
  for (auto& im : images) most = std::max(most, (size_t)im.width * im.height);
  std::vector<float> one(most), two(most);
  double fill = 0, hash = 0;
  for (int r = 0; r < rounds; r++) {
    double fillRound = 0, hashRound = 0;
    for (auto& im : images) {
      Hash256 h; int quality = 0;
      double t0 = cpu();
      if (im.channels == 1) fillFloatLumaFromGrey(im.data.data(), im.height, im.width, im.width, 1, one.data());
      else fillFloatLumaFromRGB(&im.data[0], &im.data[1], &im.data[2], im.height, im.width, 3 * im.width, 3, one.data());
      double t1 = cpu();
      pdqHash256FromFloatLuma(one.data(), two.data(), im.height, im.width, b64, b16x64, b16, h, quality);
      double t2 = cpu();
      fillRound += t1 - t0; hashRound += t2 - t1;
      if (r == 0) printf("%s %d\n", h.format().c_str(), quality);
    }
    fprintf(stderr, "round %d: hash %.1f images/CPU s, with filling luminance %.1f\n", r + 1, images.size() / hashRound, images.size() / (hashRound + fillRound));
    fill += fillRound; hash += hashRound;
  }
  fprintf(stderr, "all: hash %.1f images/CPU s, with filling luminance %.1f\n", rounds * images.size() / hash, rounds * images.size() / (hash + fill));
}
