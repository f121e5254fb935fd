import type { Views } from '@sanad/platform/ports';
import type { ChannelChecked } from './channels.ts';
import type { IntakeTables } from './views.ts';

export async function channelChecks(views: Views): Promise<ChannelChecked[]> {
  return views
    .withTables<IntakeTables>()
    .selectFrom('intake.channels')
    .select(['channel', 'contact', 'answer', 'at', 'by'])
    .execute();
}
