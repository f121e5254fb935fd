"""Runs datasketch (MinHash, MinHashLSH, candidates checked) on posts of the bench:
python3 datasketch.py CHECKOUT SET.txt NAME WORDS THRESHOLD [--bands B,R] [--legacy] [--unchecked]

CHECKOUT holds its folder `datasketch` as published (github.com/ekzhu/datasketch). Shingles are WORDS words in a row of the text
in small letters, split at white space, 128 permutations. A post asks the index, is joined with every candidate whose estimated
similarity is at least THRESHOLD and of another group so far, and goes into the index. Without --bands the library chooses them
for THRESHOLD; --legacy takes its hashing of before 2.0. Writes SET.NAME.json beside SET.txt: CPU seconds (imports and the reading of the file left out), peak, groups.
"""
import argparse
import json
import os
import resource
import sys
import time

options = argparse.ArgumentParser()
options.add_argument('checkout')
options.add_argument('posts')
options.add_argument('name')
options.add_argument('words', type=int)
options.add_argument('threshold', type=float)
options.add_argument('--bands')
options.add_argument('--legacy', action='store_true')
options.add_argument('--unchecked', action='store_true')
given = options.parse_args()
sys.path[0] = os.path.abspath(given.checkout)
from datasketch import MinHash, MinHashLSH

with open(given.posts, encoding='utf8') as lines:
    texts = [line.rstrip('\n') for line in lines]

before = time.process_time()
bands = None if given.bands is None else tuple(int(part) for part in given.bands.split(','))
index = MinHashLSH(threshold=given.threshold, num_perm=128, params=bands)
parent = list(range(len(texts)))


def find(post):
    root = post
    while parent[root] != root:
        root = parent[root]
    parent[post] = root
    return root


def shingles(text):
    words = text.lower().split()
    if len(words) <= given.words:
        return {' '.join(words).encode()}
    return {' '.join(words[i:i + given.words]).encode() for i in range(len(words) - given.words + 1)}


scheme = {'scheme': 'legacy'} if given.legacy else {}
sketches = []
for post, sketch in enumerate(MinHash.generator((shingles(text) for text in texts), num_perm=128, **scheme)):
    for other in index.query(sketch):
        ours, theirs = find(post), find(other)
        if ours != theirs and (given.unchecked or sketch.jaccard(sketches[other]) >= given.threshold):
            parent[ours] = theirs
    sketches.append(sketch)
    index.insert(post, sketch, check_duplication=False)
labels = [find(post) for post in range(len(texts))]
seconds = time.process_time() - before
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
with open(f"{given.posts.removesuffix('.txt')}.{given.name}.json", 'w') as out:
    json.dump({'seconds': seconds, 'peakMiB': peak, 'labels': labels}, out)
print(given.name, 'bands', index.b, 'of', index.r, round(seconds, 1), 'CPU s', round(len(texts) / seconds), 'posts per CPU s')
