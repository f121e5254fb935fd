import { skeletonOf } from '@sanad/text/skeleton';
import { generate, DIFFICULTIES } from '/work/main/bench/campaigns/generate.ts';
import { qualityOf } from '/work/main/bench/campaigns/quality.ts';
import { WordingIndex } from '/work/main/libs/campaigns/wordingold.tmp.ts';
import { tokensOf } from '/work/main/libs/campaigns/tokens.ts';
const n = Number(process.argv[2] ?? 20000);
const sets = process.argv[3]?.split(',') ?? Object.keys(DIFFICULTIES);
const AR: Record<string,string> = {'ا':'a','ب':'b','ت':'t','ث':'th','ج':'j','ح':'7','خ':'kh','د':'d','ر':'r','ز':'z','س':'s','ش':'ch','ص':'s','ط':'t','ع':'3','غ':'gh','ف':'f','ق':'9','ك':'k','ل':'l','م':'m','ن':'n','ه':'h','و':'w','ي':'i','گ':'g','ڤ':'v','ء':'2'};
const simple=(t:string)=>{let o='';for(const c of t.toLowerCase())o+=AR[c]??(/[a-z0-9]/.test(c)?c:c===' '?' ':'');return o.replace(/ +/g,' ').trim();};
for (const s of sets) {
  const truth: number[]=[]; const keys: string[]=[];
  for (const p of generate(n, DIFFICULTIES[s]!, 7)) { truth.push(p.label); keys.push(skeletonOf(p.text).key); }
  const ix = new WordingIndex();
  const c0=process.cpuUsage(); 
  const g=new Int32Array(n);
  for(let i=0;i<n;i++){ g[i]=ix.place(i,tokensOf(keys[i]!)).group; }
  for(let i=0;i<n;i++) g[i]=ix.find(g[i]!);
  const c1=process.cpuUsage(c0); const sec=(c1.user+c1.system)/1e6;
  const q=qualityOf(truth,g);
  console.log(s,n,'P',q.precision.toFixed(4),'R',q.recall.toFixed(4),'ARI',q.ari.toFixed(4),'V',q.vMeasure.toFixed(4),'largest',q.largest,'posts/s',Math.round(n/sec), JSON.stringify((ix as any).stats??{}));
}
