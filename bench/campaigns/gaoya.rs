// The Rust crate gaoya on the same posts as link.ts. It is a program of its own, built outside the repository, main.rs beside a
// checkout of the crate:
//   Cargo.toml: [dependencies] gaoya = { path = "…" }  [profile.release] lto = "fat"  codegen-units = 1  panic = "abort"
//   RUSTFLAGS="-C target-cpu=native" cargo build --release
//   node bench/campaigns/link.ts --posts 100000 --sets default --write FOLDER
//   target/release/NAME FOLDER/default.txt FOLDER/default.labels BANDS ROWS THRESHOLD WORDS vec|small|set 64|32|16 turn|bulk
// Like link.ts it reads 2,000 posts at a time outside the clock; labels are read at the end. WORDS: how many words are one phrase.
// Next come what ids are kept in, bits of a hash, and whether a post is asked for and then inserted ("turn"), or all are
// inserted, a band at a time, and then asked for ("bulk").
use gaoya::minhash::{
    HashSetContainer, IdContainer, MinHashIndex, MinHashType, MinHasher, MinHasher16, MinHasher32, MinHasher64V1,
    SmallVecContainer, VecContainer,
};
use std::collections::HashMap;
use std::fs::{read_to_string, File};
use std::io::{BufRead, BufReader};

const BATCH: usize = 2000;

struct Setting {
    posts: String,
    bands: usize,
    rows: usize,
    threshold: f64,
    words: usize,
    bulk: bool,
}

struct Linked {
    groups: Vec<u32>,
    seconds: f64,
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let number = |at: usize| args[at].parse::<usize>().expect("a number");
    let setting = Setting {
        posts: args[1].clone(),
        bands: number(3),
        rows: number(4),
        threshold: args[5].parse().expect("a number"),
        words: number(6),
        bulk: args[9] == "bulk",
    };
    let hashes = setting.bands * setting.rows;
    let linked = match args[8].as_str() {
        "16" => with_container(&MinHasher16::new(hashes), &setting, &args[7]),
        "32" => with_container(&MinHasher32::new(hashes), &setting, &args[7]),
        _ => with_container(&MinHasher64V1::new(hashes), &setting, &args[7]),
    };
    let peak = usage().maxrss as f64 / 1024.0;
    let truth: Vec<i64> = read_to_string(&args[2])
        .expect("labels")
        .lines()
        .map(|line| line.parse().expect("a label"))
        .collect();
    let n = linked.groups.len();
    println!(
        "{}\tposts {n}\tCPU s {:.3}\tposts/CPU s {:.0}\tARI {:.4}\tpeak MiB {peak:.0}",
        args[3..].join(" "),
        linked.seconds,
        n as f64 / linked.seconds,
        rand_index(&truth, &linked.groups),
    );
}

fn with_container<H: MinHasher>(hasher: &H, setting: &Setting, container: &str) -> Linked {
    match container {
        "vec" => link::<H, VecContainer<u32>>(hasher, setting),
        "small" => link::<H, SmallVecContainer<u32, 4>>(hasher, setting),
        _ => link::<H, HashSetContainer<u32>>(hasher, setting),
    }
}

fn link<H: MinHasher, C: IdContainer<u32>>(hasher: &H, setting: &Setting) -> Linked {
    let mut index = MinHashIndex::<H::V, u32, C>::new_index(setting.bands, setting.rows, setting.threshold);
    let mut parents: Vec<u32> = Vec::new();
    let mut signatures: Vec<Vec<H::V>> = Vec::new();
    let mut spans: Vec<(u32, u32)> = Vec::new();
    let mut seconds = 0.0;
    let mut lines = BufReader::new(File::open(&setting.posts).expect("posts")).lines();
    loop {
        let batch: Vec<String> = lines.by_ref().take(BATCH).map(|line| line.expect("UTF-8")).collect();
        if batch.is_empty() {
            break;
        }
        let before = usage().seconds();
        for text in &batch {
            let signature = signature_of(hasher, text, setting.words, &mut spans);
            let post = parents.len() as u32;
            parents.push(post);
            if setting.bulk {
                signatures.push(signature);
                continue;
            }
            for &like in index.query(&signature) {
                join(&mut parents, post, like);
            }
            index.insert(post, signature);
        }
        seconds += usage().seconds() - before;
    }
    let before = usage().seconds();
    if setting.bulk {
        index.par_bulk_insert((0..parents.len() as u32).collect(), signatures);
        for post in 0..parents.len() as u32 {
            for &like in index.query_by_id(&post) {
                join(&mut parents, post, like);
            }
        }
    }
    let groups = (0..parents.len() as u32).map(|post| root(&mut parents, post)).collect();
    seconds += usage().seconds() - before;
    std::mem::forget(index);
    Linked { groups, seconds }
}

// Each run of so many words, from its first letter to its last, so that nothing is copied; a shorter post is one run.
fn signature_of<H: MinHasher>(hasher: &H, text: &str, words: usize, spans: &mut Vec<(u32, u32)>) -> Vec<H::V>
where
    H::V: MinHashType,
{
    let start = text.as_ptr() as usize;
    spans.clear();
    spans.extend(text.split_whitespace().map(|word| {
        let from = word.as_ptr() as usize - start;
        (from as u32, (from + word.len()) as u32)
    }));
    if spans.len() < words {
        return hasher.create_signature(std::iter::once(text));
    }
    hasher.create_signature(
        spans
            .windows(words)
            .map(|run| &text[run[0].0 as usize..run[words - 1].1 as usize]),
    )
}

fn root(parents: &mut [u32], post: u32) -> u32 {
    let mut at = post as usize;
    while parents[at] as usize != at {
        parents[at] = parents[parents[at] as usize];
        at = parents[at] as usize;
    }
    at as u32
}

fn join(parents: &mut [u32], a: u32, b: u32) {
    let (a, b) = (root(parents, a), root(parents, b));
    parents[a.max(b) as usize] = a.min(b);
}

// Adjusted Rand index; a label of -1 is a post that is alone.
fn rand_index(truth: &[i64], found: &[u32]) -> f64 {
    let mut cells: HashMap<(i64, u32), f64> = HashMap::new();
    let (mut rows, mut columns): (HashMap<i64, f64>, HashMap<u32, f64>) = (HashMap::new(), HashMap::new());
    for (post, (&label, &group)) in truth.iter().zip(found).enumerate() {
        let label = if label < 0 { -1 - post as i64 } else { label };
        *cells.entry((label, group)).or_default() += 1.0;
        *rows.entry(label).or_default() += 1.0;
        *columns.entry(group).or_default() += 1.0;
    }
    let pairs = |n: f64| n * (n - 1.0) / 2.0;
    let both: f64 = cells.values().map(|&n| pairs(n)).sum();
    let (a, b): (f64, f64) = (
        rows.values().map(|&n| pairs(n)).sum(),
        columns.values().map(|&n| pairs(n)).sum(),
    );
    let expected = a * b / pairs(found.len() as f64);
    (both - expected) / ((a + b) / 2.0 - expected)
}

#[repr(C)]
#[derive(Default)]
struct Usage {
    user: [i64; 2],
    system: [i64; 2],
    maxrss: i64,
    rest: [i64; 13],
}

impl Usage {
    fn seconds(&self) -> f64 {
        (self.user[0] + self.system[0]) as f64 + (self.user[1] + self.system[1]) as f64 / 1e6
    }
}

extern "C" {
    fn getrusage(who: i32, usage: *mut Usage) -> i32;
}

fn usage() -> Usage {
    let mut usage = Usage::default();
    unsafe { getrusage(0, &mut usage) };
    usage
}
