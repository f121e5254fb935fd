import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { ensureStaff, loadDemo } from '@sanad/server/demo';
import { PORTAL, type Running, startServer } from '@sanad/server/serve';
import { CHECKPOINTS, type NoticeFile } from '@sanad/wire/awareness';
import type { Campaign } from '@sanad/wire/campaign';
import { type Staff, signIn } from '../staff.ts';

export const STAFF = [
  { name: 'نادية', roles: ['investigator'] },
  { name: 'ياسين', roles: ['supervisor'] },
  { name: 'هدى', roles: ['auditor'] },
  { name: 'سلمى', roles: ['investigator'] },
] as const;

/** A real server on the made-up posts, with four members of the staff: writer, supervisor, auditor, second investigator. */
export type Newsroom = {
  readonly url: string;
  readonly portal: string;
  readonly sanad: Sanad;
  readonly running: Running;
  readonly writer: Staff;
  readonly supervisor: Staff;
  readonly auditor: Staff;
  readonly second: Staff;
  link(n: number): string;
  confirm(): Promise<Campaign>;
  notice(id: string): Promise<NoticeFile>;
  approve(by: Staff, id: string, more?: object): ReturnType<Staff['send']>;
  stop(): Promise<void>;
};

export async function openNewsroom(pages: boolean, clock?: () => number): Promise<Newsroom> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-news-'));
  const sanad = compose(await openComposed({ folder }), clock);
  const staff = await ensureStaff(sanad, STAFF);
  await loadDemo(sanad, staff[0]!.id, () => {});
  const log = (line: string): void => console.error(line);
  const running = await startServer(sanad, { folder, host: '127.0.0.1', port: 0, pages, log });
  const enter = (n: number): Promise<Staff> =>
    signIn(running.url, running.sessions.makeLink(staff[n]!.id), staff[n]!.name);
  const [writer, supervisor, auditor, second] = [await enter(0), await enter(1), await enter(2), await enter(3)];
  const notice = async (id: string): Promise<NoticeFile> => (await writer.get<NoticeFile>(`/v1/notices/${id}`)).body;
  return {
    url: running.url,
    portal: `${running.url}${PORTAL}`,
    sanad,
    running,
    writer,
    supervisor,
    auditor,
    second,
    link: (n) => `${running.url}/sign-in?token=${running.sessions.makeLink(staff[n]!.id)}`,
    confirm: async () => {
      const queue = (await writer.get<{ items: { campaign: string; size: number }[] }>('/v1/queue')).body;
      const { campaign: id } = queue.items.find((row) => row.size > 2)!;
      const { root, shown, engine } = (await writer.get<Campaign>(`/v1/campaigns/${id}`)).body;
      const signature = writer.sign({ kind: 'campaign.decided', campaign: id, root, verdict: 'lure', shown, engine });
      await writer.send('POST', `/v1/campaigns/${id}/decision`, { verdict: 'lure', root, shown, signature });
      return (await writer.get<Campaign>(`/v1/campaigns/${id}`)).body;
    },
    notice,
    approve: async (by, id, more = {}) => {
      const { digest } = await notice(id);
      const signature = by.sign({ kind: 'notice.approved', notice: id, digest, answer: 'approve' });
      const body = { answer: 'approve', digest, checked: CHECKPOINTS, note: '', signature, ...more };
      return by.send('POST', `/v1/notices/${id}/approvals`, body);
    },
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
