import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { writeZip } from '@sanad/evidence/zip';
import fc from 'fast-check';
import { addressOf } from './address.ts';
import { momentOf } from './moment.ts';
import { readReturn } from './read-return.ts';

const box = (label: string, value: string): string =>
  `<div class="div_table outer"><div class="div_table inner">${label}<div class="most_inner">${value}<div></div></div></div></div>`;
const META = `<html><body>
<div id="property-request_parameters" class="content-pane">${box('Service', 'Instagram')}${box('Account Identifier', 'range_9k2f')}${box('Generated', '2026-10-20 09:00:00 UTC')}</div>
<div id="property-registration_date">${box('Registration Date', '2026-08-01 10:11:12 UTC')}</div>
<div id="property-ip_addresses">${box('Ip Addresses Definition', 'Explains what an address is.')}
<div class="div_table outer"><div class="div_table inner">Ip Addresses<div class="most_inner">
${box('IP Address', '203.0.113.7')}${box('Time', '2026-10-03 21:04:05 UTC')}
${box('IP Address', '[2001:db8::5]:4431')}${box('Time', '2026-10-02 08:00:00 UTC')}
</div></div></div></div></body></html>`;
const GOOGLE = `<html><body><h1>GOOGLE SUBSCRIBER INFORMATION</h1><ul><li>Google Account ID: 100</li><li>Name: Recruteur Inventé</li>
<li>e-Mail: invente@example.org</li><li>Recovery SMS:</li></ul><h2>IP ACTIVITY</h2><table><tr><th>Timestamp</th><th>IP Address</th><th>Activity Type</th></tr>
<tr><td>2026-10-03 23:04:05 +0200</td><td>198.51.100.4</td><td>Login</td></tr></table></body></html>`;
const bytes = (text: string): Uint8Array => Buffer.from(text);

test('a records page is read by its sections: every field with its label, uses of the account in the order of time', async () => {
  const { fields, events, files } = await readReturn(bytes(META), 'records.html');
  assert.deepEqual(files, [{ name: 'records.html', format: 'meta-records', read: 10 }]);
  assert.deepEqual(fields[1], { section: 'request_parameters', label: 'Account Identifier', value: 'range_9k2f' });
  assert.deepEqual(
    events.map(({ at, ip, port }) => [at, ip, port]),
    [
      ['2026-10-02T08:00:00.000Z', '2001:db8::5', 4431],
      ['2026-10-03T21:04:05.000Z', '203.0.113.7', null],
    ],
  );
  assert.ok(!fields.some(({ label }) => /definition/i.test(label)));
});

test('a subscriber page is read: items with a value, activity rows in UTC', async () => {
  const { fields, events } = await readReturn(bytes(GOOGLE), 'x.SubscriberInfo.html');
  assert.deepEqual(
    fields.map(({ label }) => label),
    ['Google Account ID', 'Name', 'e-Mail'],
  );
  assert.deepEqual(events, [
    {
      at: '2026-10-03T21:04:05.000Z',
      shown: '2026-10-03 23:04:05 +0200',
      ip: '198.51.100.4',
      port: null,
      action: 'Login',
      file: 'x.SubscriberInfo.html',
    },
  ]);
});

test('a port in a column of its own belongs to the address; the port of the provider’s side does not', async () => {
  const csv =
    'Time (UTC),Destination Port,Source IP,Source Port,Event\n2026-10-02 11:22:33,443,203.0.113.9,4431,login\n2026-10-02 11:23:00,443,2001:db8::9,4432,post\n';
  const { events } = await readReturn(bytes(csv), 'ip.csv');
  assert.deepEqual(
    events.map(({ at, ip, port, action }) => [at, ip, port, action]),
    [
      ['2026-10-02T11:22:33.000Z', '203.0.113.9', 4431, '443, login'],
      ['2026-10-02T11:23:00.000Z', '2001:db8::9', 4432, '443, post'],
    ],
  );
  const json = JSON.stringify([{ time: '2026-10-04T08:00:00Z', ip: '203.0.113.77', src_port: 51_000, port_name: 'x' }]);
  const [event] = (await readReturn(bytes(json), 'ip.json')).events;
  assert.deepEqual([event!.ip, event!.port], ['203.0.113.77', 51_000]);
});

test('a table of addresses is read whatever separates its cells; a time without a zone is shown and never guessed', async () => {
  for (const mark of [',', ';', '\t']) {
    const rows = [
      ['date', 'ip', 'what'],
      ['2026-10-03 21:04', '203.0.113.9:5050', 'connexion'],
    ];
    const { events } = await readReturn(bytes(rows.map((row) => row.join(mark)).join('\n')), 'log.csv');
    assert.deepEqual(
      events.map(({ at, shown, port, action }) => [at, shown, port, action]),
      [[null, '2026-10-03 21:04', 5050, 'connexion']],
    );
  }
});

test('a head that names UTC says the zone of the times below it; any other head does not', async () => {
  const at = async (text: string, name: string) => (await readReturn(bytes(text), name)).events.map((one) => one.at);
  const row = '2026-10-21 06:15:09,203.0.113.77,Login';
  const instant = '2026-10-21T06:15:09.000Z';
  assert.deepEqual(await at(`Time (UTC),IP,Event\n${row}\n`, 'a.csv'), [instant]);
  assert.deepEqual(await at(`login_time_utc,IP,Event\n${row}\n`, 'a.csv'), [instant]);
  for (const head of ['Time', 'Time (UTC+1)', 'Time (GMT-5)', 'outcome'])
    assert.deepEqual(await at(`${head},IP,Event\n${row}\n`, 'a.csv'), [null], head);
  assert.deepEqual(await at('[{"utc_time":"2026-10-21 06:15:09","ip":"203.0.113.77"}]', 'a.json'), [instant]);
});

test('JSON and letters are read by their members and lines', async () => {
  const json = {
    account: { id: 'a1', phone: '+212600000000' },
    logins: [{ time: '2026-10-03T21:04:05Z', ip: '203.0.113.9' }],
  };
  const read = await readReturn(bytes(JSON.stringify(json)), 'a.json');
  assert.deepEqual(read.fields[0], { section: 'account', label: 'id', value: 'a1' });
  assert.equal(read.events.length, 1);
  const letter = 'Account: range_9k2f\nName: Inventé\nCreated: 2026-08-01\n2026-10-03 21:04:05 UTC 203.0.113.9\n';
  const lines = await readReturn(bytes(letter), 'a.txt');
  assert.deepEqual([lines.fields.length, lines.events.length], [3, 1]);
});

test('of an archive every file is named, also what could not be read; an unknown form fails loudly', async () => {
  const zip = Buffer.concat(
    writeZip([
      { path: 'r/records.html', content: [bytes(META)] },
      { path: 'r/linked_media/1.jpg', content: [bytes('x')] },
      { path: 'r/other.html', content: [bytes('<html><p>Bonjour</p></html>')] },
    ]),
  );
  const { files } = await readReturn(zip);
  assert.deepEqual(
    files.map(({ name, format }) => [name, format]),
    [
      ['r/records.html', 'meta-records'],
      ['r/linked_media/1.jpg', null],
      ['r/other.html', null],
    ],
  );
  for (const text of [
    '<html><p>Bonjour</p></html>',
    'سلام',
    '',
    '<html><div id="property-x"><div class="most_inner"></div></div></html>',
  ])
    await assert.rejects(
      readReturn(bytes(text)),
      (thrown) => isFault(thrown) && thrown.code === 'return-not-recognised',
    );
});

test('momentOf() knows an instant only where a zone is said', () => {
  assert.equal(momentOf('2026-10-03T21:04:05Z'), '2026-10-03T21:04:05.000Z');
  assert.equal(momentOf('Sat, 3 Oct 2026 21:04:05 GMT'), '2026-10-03T21:04:05.000Z');
  assert.equal(momentOf('Oct 3, 2026 21:04:05 UTC'), '2026-10-03T21:04:05.000Z');
  assert.equal(momentOf('2026-10-03 22:04:05 +01:00'), '2026-10-03T21:04:05.000Z');
  for (const text of ['2026-10-03 21:04:05', '2026-13-03 21:04:05 UTC', '2026-02-30 21:04:05 UTC', '21:04', 'x'])
    assert.equal(momentOf(text), null, text);
});

test('addressOf() takes addresses with and without a port, and nothing else', () => {
  assert.deepEqual(addressOf('2001:DB8::1'), { ip: '2001:db8::1', port: null });
  for (const text of ['203.0.113.300', '1.2.3', '203.0.113.1:70000', 'example.org', '[::1'])
    assert.equal(addressOf(text), null, text);
});

test('whatever bytes come, a return is read or refused with a code', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string().map(bytes), fc.json().map(bytes)),
      async (any) => {
        await readReturn(any).catch((thrown) => assert.ok(isFault(thrown), String(thrown)));
      },
    ),
    { numRuns: 300 },
  );
});
