import { Command, CommanderError, Option } from 'commander';
import { tellFault } from './talk.ts';
import { FACTS } from './verbs/route-facts.ts';

const LINK_HELP = `
Reads from files, or standard input: one object a line with "text" and, if there are any, "id", "at", "author", "phone",
"images" ([{"pdq","quality"}] as of "sanad hash image"). Other usual names are understood (message, body, content, caption,
post_id, username, whatsapp, …), and so are tables (.csv, .tsv), exports of platforms (.json, .js) and feeds (.xml, .rss,
.atom). Without an id a post is known by the number of its line or row; ids may repeat.

Prints one object a post, in the order of the posts:
  {"id", "campaign": "c_…" or null, "because": [{"kind", "with", "detail"}], "hints": […] if there are any}
  kind is wording, phone, handle, invite, url or image; with is the id of another post of the campaign; a hint is a likeness
  too weak to link, as of texts under eight words.
With --campaigns one object a campaign of two posts or more:
  {"campaign", "size", "posts": [id, …]} and with --templates "template": [{"kind":"text","text"} or
  {"kind":"slot","slot":"city|name|pay|phone|…","values":[{"text","count"}]}]
Exit 0; 1 when a line was not readable (named on standard error, the rest goes on); 2 for wrong use.`;

/** Builds the command line. Each verb loads only what it needs, so that a pipe starts at once. */
function build(): Command {
  const program = new Command('sanad')
    .description('From the post to the parliament. Data on standard output, talk on standard error; exit 0, 1 or 2.')
    .option('--data <dir>', 'data folder (else SANAD_HOME, else .sanad in the current folder)')
    .exitOverride()
    .showHelpAfterError(false);
  const format = new Option('--format <format>', 'auto: by the name of the file, JSON Lines when that does not tell')
    .choices(['auto', 'jsonl', 'text', 'csv', 'json', 'feed'])
    .default('auto');

  program
    .command('assess [files...]')
    .description('reads posts, prints priority and reasons')
    .addOption(format)
    .action(async (files, options) => finish((await import('./verbs/assess.ts')).assess(files, options)));
  program
    .command('link [files...]')
    .description('links posts into campaigns')
    .addOption(format)
    .option('--campaigns', 'one object a campaign instead of a post', false)
    .option('--templates', 'as --campaigns, with what the posts of each share and what varies', false)
    .option('--follow', 'prints each post as it comes, with its links so far', false)
    .addHelpText('after', LINK_HELP)
    .action(async (files, options) => finish((await import('./verbs/link.ts')).link(files, options)));
  const nats = new Option('--nats <urls>', 'NATS servers, separated by commas (SANAD_NATS)')
    .env('SANAD_NATS')
    .default('nats://127.0.0.1:4222');
  const replicas = new Option('--replicas <n>', 'servers that keep the stream').default('1');
  const database = new Option('--database <url>', 'PostgreSQL (DATABASE_URL)')
    .env('DATABASE_URL')
    .makeOptionMandatory();
  program
    .command('work')
    .description('a worker of the pipeline: reads and links what comes on the stream')
    .addOption(nats)
    .addOption(replicas)
    .addOption(database)
    .action(async (options) => finish((await import('./verbs/work.ts')).workVerb(options)));
  program
    .command('feed [files...]')
    .description('puts posts on the stream, in order; the same posts twice count once')
    .addOption(format)
    .addOption(nats)
    .addOption(replicas)
    .action(async (files, options) => finish((await import('./verbs/work.ts')).feedVerb(files, options)));
  program
    .command('import <files...>')
    .description('hands files of posts (JSON Lines, CSV, RSS, Atom, exports of platforms) to the running server')
    .requiredOption('--source <text>', 'where they were seen')
    .requiredOption('--legal-basis <text>', 'on what legal basis they are kept')
    .option('--zone <zone>', 'time zone of times that say none', 'Africa/Casablanca')
    .action(async (files, options) =>
      finish((await import('./verbs/import.ts')).importVerb(files, { ...options, data: dataOf(program) })),
    );
  program
    .command('linked')
    .description('what the workers linked, printed as by link, when all of the stream is settled')
    .addOption(nats)
    .addOption(replicas)
    .addOption(database)
    .option('--wait <seconds>', 'how long to wait for it', '60')
    .action(async (options) => finish((await import('./verbs/work.ts')).linkedVerb(options)));
  program
    .command('seal <files...>')
    .description('seals files into a bundle that anybody can verify')
    .requiredOption('--out <bundle>', 'the bundle to write')
    .option('--to <recipient...>', 'encrypts the bundle with age to these recipients (age1…)')
    .action(async (files, options) =>
      finish((await import('./verbs/seal.ts')).seal(files, { ...options, data: dataOf(program) })),
    );
  program
    .command('verify <path>')
    .description('checks a bundle, or with --as somebody else’s artefact')
    .option('--json', 'the report as JSON', false)
    .option(
      '--trust <file>',
      'verifier keys, one a line: any other signer is refused; with --as timestamp: root certificates',
    )
    .addOption(
      new Option('--as <kind>', 'what the artefact is').choices([
        'bundle',
        'bagit',
        'wacz',
        'warc',
        'timestamp',
        'inclusion',
        'consistency',
        'checkpoint',
        'fork',
        'jcs',
        'letter',
      ]),
    )
    .option('--key <vkey>', 'verifier key of a checkpoint, or of the ledger that told two stories')
    .option('--data-file <file>', 'the data that a time-stamp covers')
    .option('--at <time>', 'judge a time-stamp as of this time')
    .action(async (path, options) =>
      finish((await import('./verbs/verify.ts')).verify(path, { ...options, ...program.opts<{ data?: string }>() })),
    );
  program
    .command('open <file>')
    .description('decrypts a file of age; prints the content, or writes it with --out')
    .option('--identity <file...>', 'key file (AGE-SECRET-KEY-…), as of age-keygen')
    .option('--passphrase-file <file>', 'a file whose first line is the passphrase')
    .option('--out <file>', 'where to write the content; must not exist')
    .action(async (file, options) => finish((await import('./verbs/open.ts')).openVerb(file, options)));
  program
    .command('timestamp <file>')
    .description('asks a time-stamping authority (RFC 3161) for a token over a file')
    .requiredOption('--out <token>', 'where to write the response')
    .option('--tsa <url>', 'the authority; else SANAD_TSA')
    .action(async (file, options) => finish((await import('./verbs/timestamp.ts')).timestampVerb(file, options)));
  program
    .command('export <bundle>')
    .description('writes what a bundle holds in a form that other systems read')
    .addOption(
      new Option('--as <form>', 'CASE/UCO 1.4 JSON-LD, STIX 2.1, MISP core format, or the cover sheet as HTML')
        .choices(['case', 'stix', 'misp', 'cover'])
        .makeOptionMandatory(),
    )
    .addOption(new Option('--language <language>', 'of the cover sheet').choices(['ar', 'fr', 'en']).default('ar'))
    .action(async (bundle, options) => finish((await import('./verbs/export.ts')).exportVerb(bundle, options)));
  const witness = program.command('witness').description('two installations watch each other’s ledgers');
  witness
    .command('key')
    .description('prints the key by which others know our cosignatures')
    .action(async () => finish((await import('./verbs/witness.ts')).witnessKey(dataOf(program))));
  witness
    .command('trust <vkey>')
    .description('begins to watch the ledger of another')
    .action(async (key) => finish((await import('./verbs/witness.ts')).witnessTrust(dataOf(program), key)));
  witness
    .command('ask <url>')
    .description('has our checkpoint cosigned by the witness at this address (…/witness)')
    .requiredOption('--key <vkey>', 'the witness’s key')
    .action(async (url, options) =>
      finish((await import('./verbs/witness.ts')).witnessAsk(dataOf(program), url, options)),
    );
  witness
    .command('forks')
    .description('prints the split views that were caught')
    .action(async () => finish((await import('./verbs/witness.ts')).witnessForks(dataOf(program))));
  witness
    .command('compare <first> [second]')
    .description(
      'compares two checkpoints or bundles of a ledger, or one with what we cosigned; prints the proof of a fork',
    )
    .requiredOption('--key <vkey>', 'the ledger’s key')
    .action(async (first, second, options) =>
      finish((await import('./verbs/witness.ts')).witnessCompare(dataOf(program), first, second, options)),
    );
  const age = program.command('age').description('keys and encryption to recipients (age)');
  age
    .command('key')
    .description('makes a key pair: the identity goes to --out, the recipient is printed')
    .requiredOption('--out <file>', 'key file to write (0600); must not exist')
    .option('--post-quantum', 'a hybrid key (ML-KEM-768 with X25519)', false)
    .action(async (options) => finish((await import('./verbs/age.ts')).ageKey(options)));
  age
    .command('encrypt <file>')
    .description('encrypts a file to recipients')
    .requiredOption('--to <recipient...>', 'age1… of each person who may open it')
    .requiredOption('--out <file>', 'file to write; must not exist')
    .action(async (file, options) => finish((await import('./verbs/age.ts')).ageEncrypt(file, options)));
  program
    .command('capture <url>')
    .description('captures a public page as a signed WACZ, with screenshot, PDF, DOM and record')
    .option('--out <place>', 'folder to write into, or the name of the archive (….wacz)', '.')
    .option('--seal <bundle>', 'seals the capture in the data folder and writes the bundle')
    .option('--case <id>', 'takes it into this case, through the running server')
    .option('--allow <nets...>', 'addresses beyond the public internet that may be reached (net/bits)')
    .option('--allow-private', 'every address may be reached, this machine and its network too', false)
    .option('--most-bytes <n>', 'stop after so many bytes (default 200 MB)')
    .option('--quiet-ms <n>', 'how long to wait for the page to come to rest')
    .option('--legal-basis <text>', 'on what legal basis')
    .option('--authorisation <text>', 'reference of the authorisation')
    .option('--note <text>', 'what was seen around it')
    .option('--country <code>', 'country from which the page is looked at')
    .option('--tsa <url>', 'time-stamping authority (RFC 3161); else SANAD_TSA')
    .action(async (url, options) =>
      finish((await import('./verbs/capture.ts')).captureVerb(url, { ...options, data: dataOf(program) })),
    );
  program
    .command('read <files...>')
    .description('reads chat exports, e-mail, saved pages, PDF, screenshots, transcripts; several as one line of time')
    .option('--zone <zone>', 'time zone of local times (Africa/Casablanca): adds the instant to each message')
    .option('--day-first', 'numeric dates begin with the day, where the file itself does not tell')
    .option('--month-first', 'numeric dates begin with the month, where the file itself does not tell')
    .option(
      '--stages',
      'prints what the conversation shows (offer, private, test, escalation, control; threats) instead',
    )
    .action(async (files, options) => finish((await import('./verbs/read.ts')).read(files, options)));
  program
    .command('hash')
    .description('perceptual and cryptographic hashes')
    .command('image <files...>')
    .description('PDQ and SHA-256 of pictures')
    .action(async (files) => finish((await import('./verbs/hash-image.ts')).hashImage(files)));
  program
    .command('route <facts>')
    .description('jurisdiction, competent court, instruments')
    .addHelpText('after', FACTS)
    .action(async (file) => finish((await import('./verbs/route.ts')).routeVerb(file)));
  program
    .command('request [draft]')
    .description('a request abroad from its draft: what is missing, what is too much, the letter')
    .addOption(new Option('--language <language>', 'language of the letter').choices(['ar', 'fr', 'en']).default('ar'))
    .option('--pdf <file>', 'writes the letter as PDF/A')
    .option('--docx <file>', 'writes the letter as Word file')
    .option('--schema', 'prints the form of a letter as JSON Schema')
    .action(async (file, options) => finish((await import('./verbs/request.ts')).requestVerb(file, options)));
  program
    .command('protect <table>')
    .description('disclosure-controlled table')
    .requiredOption('--by <dimensions>', 'dimension columns, separated by commas')
    .requiredOption('--count <column>', 'the column of counts')
    .requiredOption('--threshold <k>', 'counts above 0 and below k are sensitive')
    .option('--hierarchy <file>', 'levels of the dimensions: CSV with the columns dimension,child,parent, or JSON')
    .option('--strict', 'exit 1 also when somebody who knows the threshold recovers a cell')
    .option('--contributor <column>', 'whose part a row is: cells that few dominate are hidden too')
    .option('--dominance <n,percent>', 'with --contributor: the n largest give more than this share', '2,85')
    .option('--round [base]', 'controlled rounding')
    .option('--kinds <kinds>', 'what each dimension is (province, month, ...): refuses what no table may be about')
    .option('--years <n>', 'with --kinds: whole years that the table covers', '1')
    .option('--minors', 'with --kinds: minors are counted', false)
    .action(async (file, options) => finish((await import('./verbs/protect.ts')).protectVerb(file, options)));
  const answer = program.command('answer').description('answers to written questions, and their figures');
  answer
    .command('recompute <manifest> [entries]')
    .description('counts the figures of an answer again, from its entries or from the data folder')
    .action(async (manifest, entries) =>
      finish((await import('./verbs/answer.ts')).recomputeAnswer(dataOf(program), manifest, entries)),
    );
  answer
    .command('example <folder>')
    .description('makes the worked example: a made-up ledger, its question, the answer and its manifest')
    .action(async (folder) => finish((await import('./verbs/answer.ts')).exampleAnswer(folder)));
  listening(program.command('serve'))
    .description('starts the server')
    .option('--demo', 'loads the made-up demonstration posts at the first start', false)
    .option('--open', 'opens the browser', false)
    .action(async (options) => finish((await import('./verbs/serve.ts')).serve({ ...options, data: dataOf(program) })));
  program
    .command('tls <host>')
    .description('a certificate for a server of a network without the internet, from an authority of your own')
    .requiredOption('--out <folder>', 'where the certificate and its key go')
    .option('--authority <folder>', 'where the authority is, or is to be made (else the same folder)')
    .action(async (host, options) => finish((await import('./verbs/tls.ts')).makeTls(host, options)));
  listening(program.command('range'))
    .description('starts a training range: own folder, ledger and keys, a made-up world')
    .option('--seed <n>', 'the same seed, the same world', '1')
    .option('--class <n>', 'how many learners', '3')
    .option('--difficulty <name>', 'easy, normal or hard', 'normal')
    .option('--posts <n>', 'how many posts (else by difficulty)')
    .option('--reset', 'throws the range in the folder away first', false)
    .action(async (options) => finish((await import('./verbs/range.ts')).range({ ...options, data: dataOf(program) })));
  const exercise = program.command('exercise').description('exercises of the range');
  exercise
    .command('check <files...>')
    .description('says what is wrong with exercises that trainers wrote')
    .action(async (files) => finish((await import('./verbs/exercise.ts')).exerciseCheck(files)));
  exercise
    .command('schema')
    .description('the form of an exercise as JSON Schema')
    .action(async () => finish((await import('./verbs/exercise.ts')).exerciseSchema()));
  const ledger = program.command('ledger').description('the ledger: head, proofs, full check');
  ledger
    .command('head')
    .description('prints the signed checkpoint')
    .action(async () => finish((await import('./verbs/ledger.ts')).head(dataOf(program))));
  ledger
    .command('prove <index>')
    .description('prints the inclusion proof of an entry')
    .action(async (index) => finish((await import('./verbs/ledger.ts')).prove(dataOf(program), index)));
  ledger
    .command('check')
    .description('recomputes every hash and checkpoint')
    .action(async () => finish((await import('./verbs/ledger.ts')).check(dataOf(program))));
  program
    .command('rebuild')
    .description('throws the views away and makes them again from the ledger')
    .action(async () => finish((await import('./verbs/operate.ts')).rebuild(dataOf(program))));
  program
    .command('backup <dir>')
    .description('copies the ledger, blobs and keys, also while the server runs')
    .action(async (dir) => finish((await import('./verbs/operate.ts')).backup(dataOf(program), dir)));
  program
    .command('restore <dir>')
    .description('makes a data folder from a backup')
    .action(async (dir) => finish((await import('./verbs/operate.ts')).restore(dataOf(program), dir)));
  const key = program.command('key').description('the master key: shares for custodians');
  key
    .command('split')
    .description('prints shares, one a line, for as many custodians')
    .option('--need <n>', 'how many make the key again', '2')
    .option('--of <n>', 'how many shares', '2')
    .action(async (options) => finish((await import('./verbs/key.ts')).split(dataOf(program), options)));
  key
    .command('rotate')
    .description('makes a new master key and wraps every key under it; old shares and backups of keys open nothing new')
    .option('--out <file>', 'where the new key goes, when it is not kept in the data folder')
    .action(async (options) => finish((await import('./verbs/key.ts')).rotate(dataOf(program), options)));
  key
    .command('join [files...]')
    .description('makes the master key again from shares')
    .action(async (files) => finish((await import('./verbs/key.ts')).join(dataOf(program), files)));
  program
    .command('recover <name> [files...]')
    .description('lets somebody in again: shares of two custodians, one a line')
    .action(async (name, files) => finish((await import('./verbs/recover.ts')).recover(dataOf(program), name, files)));
  program
    .command('config')
    .description('prints the settings in force and warns of unknown ones')
    .option('--json', 'as JSON', false)
    .action(async (options) =>
      finish((await import('./verbs/config.ts')).config({ ...options, data: dataOf(program) })),
    );
  return program;
}

/** A verb that serves: where it listens. */
function listening(verb: Command): Command {
  return verb
    .option('--port <port>', 'port on the loopback interface (0: any free one)', '0')
    .option('--host <host>', 'interface', '127.0.0.1');
}

function dataOf(program: Command): string | undefined {
  return program.opts<{ data?: string }>().data;
}

async function finish(code: Promise<number>): Promise<void> {
  process.exitCode = await code;
}

try {
  await build().parseAsync();
} catch (thrown) {
  if (thrown instanceof CommanderError) {
    process.exitCode = thrown.exitCode === 0 ? 0 : 2;
  } else {
    tellFault(thrown);
    process.exitCode = codeOf(thrown);
  }
}

/** A mistake in how the command was called is 2; everything else that is refused is 1. */
function codeOf(thrown: unknown): number {
  const code = (thrown as { code?: unknown }).code;
  return typeof code === 'string' && code.startsWith('usage-') ? 2 : 1;
}
