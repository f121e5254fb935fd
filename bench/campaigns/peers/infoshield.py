"""Runs InfoShield (coarse, then fine) on posts of the bench: python3 infoshield.py CHECKOUT SET.txt NAME [--unicode]

CHECKOUT holds its files as published (github.com/mengchillee/InfoShield). It is not changed on disk; what newer numpy and
scikit-learn have dropped is put back, modules it imports without need may be missing, and Word files are not written.
--unicode leaves out its deletion of everything that is not ASCII. Writes SET.NAME-coarse.json and SET.NAME-fine.json beside
SET.txt: CPU seconds (imports and the reading of SET.txt left out; coarse includes the reading of its CSV), peak, groups.
"""
import csv
import json
import os
import re
import resource
import sys
import tempfile
import time
import types

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer

checkout, posts, name = sys.argv[1:4]
numpy.int, numpy.bool = int, bool
if not hasattr(TfidfVectorizer, 'get_feature_names'):
    TfidfVectorizer.get_feature_names = TfidfVectorizer.get_feature_names_out
for missing in ['matplotlib', 'matplotlib.pyplot', 'nltk', 'nltk.corpus', 'progressbar', 'docx', 'docx.enum', 'docx.enum.text']:
    stub = types.ModuleType(missing)
    stub.stopwords = stub.Document = None
    stub.progressbar = iter
    stub.WD_COLOR_INDEX = types.SimpleNamespace(RED=0, YELLOW=1, BRIGHT_GREEN=2, GRAY_25=3, TEAL=4)
    sys.modules[missing] = stub
sys.path.insert(0, os.path.abspath(checkout))
import infoshieldcoarse
import infoshieldfine
import utils

utils.output_word = lambda *_: None
if '--unicode' in sys.argv:
    def kept(text):
        for gone in [r'\d+', '<.*?>', '&nbsp;', 'nbsp;', '<b', '<br', 'br>']:
            text = re.sub(gone, '', text)
        return text
    infoshieldcoarse.filter_text = lambda text: kept(text) if isinstance(text, str) else ''

posts = os.path.abspath(posts)
with open(posts, encoding='utf8') as lines:
    texts = [line.rstrip('\n') for line in lines]
os.chdir(tempfile.mkdtemp())
with open('posts.csv', 'w', newline='', encoding='utf8') as out:
    rows = csv.writer(out, lineterminator='\n')
    rows.writerow(['id', 'text'])
    rows.writerows([number, text] for number, text in enumerate(texts))


def write(step, seconds, labels):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with open(f"{posts.removesuffix('.txt')}.{name}-{step}.json", 'w') as out:
        json.dump({'seconds': seconds, 'peakMiB': peak, 'labels': labels}, out)
    print(step, round(seconds, 1), 'CPU s', round(len(texts) / seconds), 'posts per CPU s', flush=True)


before = time.process_time()
coarse = infoshieldcoarse.InfoShieldCoarse('posts.csv')
coarse.clustering()
first = time.process_time() - before
write('coarse', first, [int(label) for label in coarse.labels])

before = time.process_time()
infoshieldfine.run_infoshieldfine(coarse.final_data_filename)
second = time.process_time() - before
groups, labels = {}, [-1] * len(texts)
with open('template_table.csv', encoding='utf8') as table:
    for row in csv.DictReader(table):
        key = (row['LSH Label'], row['Template #'])
        labels[int(row['ID'])] = groups.setdefault(key, len(groups))
write('fine', first + second, labels)
