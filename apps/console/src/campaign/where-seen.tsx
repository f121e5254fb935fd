import { placeOf } from '@sanad/campaigns/gazetteer';
import type { Campaign } from '@sanad/wire/campaign';
import { Link } from '../parts.tsx';
import { useWords } from '../words.tsx';

// A sketch of the country's outline, degrees north and east from general knowledge: to see where, not to measure.
const OUTLINE =
  '35.9,-5.9 35.9,-5.4 35.2,-4.6 35.3,-3 35.1,-2.2 34,-1.7 33.2,-1.6 32.5,-1.1 32.1,-1.2 32,-2.8 31.3,-3.8 30.6,-4 30.3,-5.2 ' +
  '29.6,-6.4 29.4,-8 28.7,-8.7 27.7,-8.7 26,-8.7 26,-12 23.4,-12 23,-13 21.3,-13 21.3,-17 20.8,-17 22.3,-16.5 23.8,-15.9 ' +
  '24.9,-14.9 26.2,-14.4 27.7,-13.2 28.1,-11.9 28.8,-11 29.4,-10.1 30.5,-9.7 31.4,-9.8 32.5,-9.2 33.2,-8.5 33.7,-7.4 34.3,-6.6 35.2,-6.2';
const SCALE = 14;
const NORTH = 36.4;
const WEST = -17.6;
const SIZE = { width: 17 * SCALE, height: 16 * SCALE };

const pointOf = (north: number, east: number): [number, number] => [(east - WEST) * SCALE, (NORTH - north) * SCALE];
const PATH = OUTLINE.split(' ')
  .map((pair) => pointOf(...(pair.split(',').map(Number) as [number, number])).join(','))
  .join(' ');

/** Where the posts say the work is, and where they were seen: a sketch map of the places at home, and all of them in words. */
export function WhereSeen({ campaign }: { campaign: Campaign }) {
  const { t, language, colon, list } = useWords();
  const places = campaign.places.flatMap(({ id, posts }) => {
    const place = placeOf(id);
    return place ? [{ ...place, posts }] : [];
  });
  const home = places.filter((place) => place.home);
  const most = Math.max(1, ...places.map((place) => place.posts));
  const nameOf = (place: (typeof places)[number]): string => (language === 'ar' ? place.ar : place.latin);
  if (places.length + campaign.platforms.length + campaign.offering.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('where-seen')}</h2>
      <div className="where">
        {home.length > 0 ? (
          <svg
            className="map"
            viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
            role="img"
            aria-label={t('map-text', { places: list(home.map(nameOf)) })}
          >
            <polygon points={PATH} />
            {home.map((place) => {
              const [x, y] = pointOf(...place.at);
              return (
                <circle key={place.id} cx={x} cy={y} r={3 + 6 * Math.sqrt(place.posts / most)}>
                  <title>{`${nameOf(place)}${colon}${t('posts', { count: place.posts })}`}</title>
                </circle>
              );
            })}
          </svg>
        ) : null}
        <div className="stack">
          <List
            title={t('places-named')}
            rows={places.map((place) => ({
              key: place.id,
              name: nameOf(place),
              posts: place.posts,
              to: `/queue?place=${place.id}`,
              abroad: !place.home,
            }))}
          />
          <List
            title={t('platforms')}
            rows={campaign.platforms.map(({ platform, posts }) => ({
              key: platform,
              name: platform,
              posts,
              to: `/queue?platform=${encodeURIComponent(platform)}`,
            }))}
          />
          <List
            title={t('accounts-offering')}
            rows={campaign.offering.map(({ account, posts }) => ({ key: account, name: account, posts }))}
          />
        </div>
      </div>
    </section>
  );
}

type Row = { key: string; name: string; posts: number; to?: string; abroad?: boolean };

function List({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="links">
        {rows.slice(0, 12).map((row) => (
          <li key={row.key}>
            <span>
              {row.to ? (
                <Link to={row.to}>
                  <bdi>{row.name}</bdi>
                </Link>
              ) : (
                <bdi>{row.name}</bdi>
              )}
              {row.abroad ? <span className="small soft"> {t('abroad')}</span> : null}
            </span>
            <span className="soft small">{t('posts', { count: row.posts })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
