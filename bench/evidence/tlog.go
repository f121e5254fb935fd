// The Merkle log of Go's checksum database, for comparison: the same leaves, in memory, one by one, as its package has
// it. Prints one JSON object a line. Wants golang.org/x/mod (Debian: golang-golang-x-mod-dev).
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"syscall"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

const (
	leaves = 200000
	proofs = 10000
	runs   = 5
)

// memory keeps stored hashes in one slice, by the index that tlog gives them.
type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		out[i] = m[index]
	}
	return out, nil
}

func main() {
	data := make([][]byte, leaves)
	for n := range data {
		data[n] = []byte(fmt.Sprintf("entry number %d of a ledger", n))
	}
	var log memory
	best("append", leaves, func() {
		log = log[:0]
		for n := int64(0); n < leaves; n++ {
			hashes, err := tlog.StoredHashes(n, data[n], log)
			must(err)
			log = append(log, hashes...)
		}
	})
	root, err := tlog.TreeHash(leaves, log)
	must(err)
	must(json.NewEncoder(os.Stdout).Encode(map[string]any{"what": "root", "root": fmt.Sprintf("%x", root[:])}))

	hashed := make([]tlog.Hash, proofs)
	for n := range hashed {
		hashed[n] = tlog.RecordHash(data[pick(n)])
	}
	made := make([]tlog.RecordProof, proofs)
	best("made", proofs, func() {
		for n := range made {
			made[n], err = tlog.ProveRecord(leaves, pick(n), log)
			must(err)
		}
	})
	best("checked", proofs, func() {
		for n, proof := range made {
			must(tlog.CheckRecord(proof, leaves, root, pick(n), hashed[n]))
		}
	})
	earlier := make([]tlog.Hash, proofs)
	for n := range earlier {
		earlier[n], err = tlog.TreeHash(pick(n)+1, log)
		must(err)
	}
	best("consistency", proofs, func() {
		for n := range earlier {
			proof, err := tlog.ProveTree(leaves, pick(n)+1, log)
			must(err)
			must(tlog.CheckTree(proof, leaves, root, pick(n)+1, earlier[n]))
		}
	})
}

func pick(n int) int64 { return int64((n*7919 + 13) % leaves) }

func best(what string, count int, run func()) {
	var rate float64
	for n := 0; n < runs; n++ {
		start, used := time.Now(), processor()
		run()
		// Of the clock and of the processor, whichever is less, as in clock.ts.
		spent := min(time.Since(start), processor()-used)
		if found := float64(count) / spent.Seconds(); found > rate {
			rate = found
		}
	}
	must(json.NewEncoder(os.Stdout).Encode(map[string]any{"what": what, "perSecond": int64(rate)}))
}

func processor() time.Duration {
	var usage syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func min(a, b time.Duration) time.Duration {
	if a < b {
		return a
	}
	return b
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
