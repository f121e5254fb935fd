alter table exhibits.exhibits
  add column name text,
  add column media_type text,
  -- how it came: post, upload, capture, redaction
  add column origin text not null default 'post',
  -- the exhibit from which it was derived
  add column root text,
  add column facts jsonb,
  add column asked_by text,
  add column asked_at text,
  add column asked_reason text,
  add column destroyed_at text;
