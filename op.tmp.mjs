import { blind, namesOf } from './apps/portal/islands/names.ts';
import { oprf } from './platform/oprf.ts';
import { randomBytes } from 'node:crypto';
let n=0, bad=0; const t=Date.now(); const names=namesOf('+212611223344');
const keys=oprf.keys(new Uint8Array(randomBytes(32))); const pk=Buffer.from(keys.publicKey).toString('hex'); let first=null;
while(Date.now()-t<400000){ const a=blind(names); const r=a.tags(pk, oprf.evaluate(keys,a.blinded)); first??=r[0]; if(r[0]!==first){bad++; console.log('DIFF',r[0],first)} n++; }
console.log('stress',n,bad);
