import { templatePosts } from './templates.ts';
import { qualityOf } from './quality.ts';
import { createLinker } from '../../libs/campaigns/linker.ts';
for (const [w,s,nz,sw] of [[[9,12],2,0,0],[[9,12],3,0.03,0],[[10,16],4,0.03,0],[[10,16],4,0.06,0],[[14,25],4,0.05,0],[[20,40],5,0.08,0],[[10,16],3,0,0.3],[[16,30],3,0.02,0.3],[[16,30],3,0.0,0.5]] as const) {
const posts=templatePosts(120,{words:w,slots:s,noise:nz,switched:sw},3); const n=posts.length;
const l=createLinker(); for(const p of posts) l.add(p);
const found=new Int32Array(n).fill(-1); const cs=l.campaignsOf(); cs.forEach((c,i)=>c.posts.forEach(p=>found[p]=i));
const q=qualityOf(posts.map(p=>p.label),found);
console.log(JSON.stringify([w,s,nz,sw]),n,'P',q.precision.toFixed(4),'R',q.recall.toFixed(4),'V',q.vMeasure.toFixed(4));
}
