/** What a person says of a capture before it is made; null where she says nothing. */
export type CaptureContext = {
  readonly case_ref: string | null;
  readonly exhibit_no: string | null;
  readonly capturer_id: string;
  readonly capturer_role: string;
  readonly legal_basis: string | null;
  readonly authorisation_ref: string | null;
  readonly platform: string | null;
  readonly author_handle: string | null;
  readonly author_platform_id: string | null;
  readonly post_id: string | null;
  readonly post_time_displayed: string | null;
  readonly post_time_tz: string | null;
  readonly observed_context_note: string | null;
  readonly comments_in_scope: boolean;
  readonly network_vantage: string | null;
  readonly tlp: string | null;
  readonly pap: string | null;
  readonly retention_until: string | null;
};

export type Artefact = {
  readonly kind: 'warc' | 'wacz' | 'mhtml' | 'png' | 'pdf' | 'html' | 'json' | 'media' | 'tsr';
  readonly path: string;
  readonly bytes: number;
  readonly mime: string;
  readonly sha256: string;
  readonly sha512: string;
};

/** The record of a capture: which page, when, by whom, by what means, and what came of it. */
export type CaptureRecord = CaptureContext & {
  readonly v: 1;
  readonly capture_id: string;
  readonly root_exhibit_no: string | null;
  readonly target_url: string;
  readonly final_url: string;
  readonly redirects: readonly { readonly url: string; readonly status: number; readonly to: string }[];
  readonly page_title: string;
  readonly http_status: number | null;
  readonly capture_start_utc: string;
  readonly capture_end_utc: string;
  readonly clock_source: string;
  readonly account_used: 'none';
  readonly account_disclosed: null;
  readonly interaction_performed: 'none';
  readonly cookies_policy: string;
  readonly bodies: 'decoded';
  readonly user_agent: string;
  readonly tool: string;
  readonly tool_version: string;
  readonly browser_version: string;
  readonly config_hash: string;
  readonly method: 'browser';
  readonly artefacts: readonly Artefact[];
  readonly html_source_saved: boolean;
  readonly embedded_media_saved: boolean;
  readonly metadata_saved: boolean;
  readonly language: string | null;
  readonly pii_redactions: readonly string[];
  readonly minors_suspected: boolean;
  readonly settled: boolean;
  /** What was left out or cut, and why. */
  readonly notes: readonly CaptureNote[];
  readonly tsa_token: string | null;
  readonly log_index: number | null;
  readonly log_root: string | null;
  readonly seal_signature: string | null;
  readonly integrity_checks: readonly string[];
  readonly storage_location: string | null;
};

export type CaptureNote = { readonly code: string; readonly detail: Readonly<Record<string, string | number>> };

export const NO_CONTEXT: CaptureContext = {
  case_ref: null,
  exhibit_no: null,
  capturer_id: 'cli',
  capturer_role: 'investigator',
  legal_basis: null,
  authorisation_ref: null,
  platform: null,
  author_handle: null,
  author_platform_id: null,
  post_id: null,
  post_time_displayed: null,
  post_time_tz: null,
  observed_context_note: null,
  comments_in_scope: false,
  network_vantage: null,
  tlp: null,
  pap: null,
  retention_until: null,
};

/** Where the picture of the page lies in the archive. */
export const SCREENSHOT = 'capture/screenshot.png';
