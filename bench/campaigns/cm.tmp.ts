import { comments } from './comments.ts';
import { qualityOf } from './quality.ts';
import { createLinker } from '../../libs/campaigns/linker.ts';
for (const n of [1000, 4000]) {
const l=createLinker(); const posts=[...comments(n,5)];
const c0=process.cpuUsage(); for(const p of posts) l.add(p); const c1=process.cpuUsage(c0);
const found=new Int32Array(n).fill(-1); const cs=l.campaignsOf(); cs.forEach((c,i)=>c.posts.forEach(p=>found[p]=i));
const q=qualityOf(posts.map(p=>p.label),found);
const f=cs.map(c=>c.posts.filter(p=>posts[p]!.formula).length).sort((a,b)=>b-a);
console.log(n,q, 'formulaic max',f.slice(0,5),'posts/s',Math.round(n/((c1.user+c1.system)/1e6)), 'set aside',l.setAside().length);
if(n===4000){let k=0; for(const c of cs){ const labs=new Set(c.posts.map(p=>posts[p]!.label)); if((labs.size>1||labs.has(-1))&&k++<0||(labs.size>1||labs.has(-1))&&c.posts.some(p=>l.linksOf(p).because.every(b=>b.detail.similarity!==1))&&k++<14){console.log('---',c.id); for(const p of c.posts.slice(0,5)) console.log(posts[p]!.label,posts[p]!.formula,posts[p]!.text, JSON.stringify(l.linksOf(p).because));}}
 k=0; const by=new Map<number,number[]>(); posts.forEach((p,i)=>{if(p.label>=0)by.set(p.label,[...(by.get(p.label)??[]),i]);}); for(const [lab,ps] of by){const g=new Map<number,number>(); for(const p of ps) g.set(found[p]!,(g.get(found[p]!)??0)+1); for(const p of ps) if(found[p]===-1&&ps.length>3&&k++<10) console.log('MISSED',posts[p]!.text,'\n     VS',posts[ps[0]!]!.text);}}
}
