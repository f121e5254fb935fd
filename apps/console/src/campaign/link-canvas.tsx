import { MultiGraph } from 'graphology';
import { useEffect, useRef, useState } from 'react';
import Sigma from 'sigma';
import { useWords } from '../words.tsx';
import type { LinkMap, MapNode, SharedNode, WordingNode } from './link-map.ts';

const LABEL_LENGTH = 30;
/** The same where many stand in a row. */
const SHORT_LABEL = 16;
/** Pixels below which two long labels beside each other would meet. */
const NARROW = 480;
const ISOLATED = { start: '\u2068', end: '\u2069' };

type Node = { x: number; y: number; size: number; color: string; label: string; forceLabel: boolean };
type Drawn = { readonly sigma: Sigma<Node>; readonly graph: MultiGraph<Node> };

/** The picture, drawn by the graphics card. Where there is none, the list below says the same. */
export function LinkCanvas(props: {
  map: LinkMap;
  current: string | null;
  names: { wording(node: WordingNode): string; shared(node: SharedNode): string };
  label: string;
  onWording: (id: string) => void;
  onPost: (post: string) => void;
}) {
  const { t } = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    try {
      drawn.current = draw(holder.current!);
    } catch {
      setFailed(true);
      return;
    }
    const { sigma } = drawn.current;
    sigma.on('clickNode', ({ node }) => {
      const { map, onWording, onPost } = latest.current;
      const found = map.nodes.find((one) => one.id === node);
      if (found?.kind === 'wording') {
        if (found.posts.length > 1) onWording(found.id);
        else onPost(found.posts[0]!.id);
      } else if (found?.kind === 'post') onPost(found.post.id);
    });
    const repaint = new MutationObserver(() => fill(drawn.current!, holder.current!, latest.current));
    repaint.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      repaint.disconnect();
      sigma.kill();
      drawn.current = null;
    };
  }, []);

  useEffect(() => {
    if (drawn.current) fill(drawn.current, holder.current!, props);
  });

  if (failed) return <p className="soft">{t('graph-no-picture')}</p>;
  // Left to right, or the labels of the canvas would be drawn over their circles; the places are mirrored already.
  return <div ref={holder} className="link-map" dir="ltr" role="img" aria-label={props.label} />;
}

function draw(holder: HTMLElement): Drawn {
  const graph = new MultiGraph<Node>();
  const style = getComputedStyle(holder);
  const sigma = new Sigma<Node>(graph, holder, {
    allowInvalidContainer: true,
    labelFont: style.fontFamily,
    labelSize: 13,
    labelRenderedSizeThreshold: 5,
    labelDensity: 4,
    labelGridCellSize: 90,
    stagePadding: 64,
    enableCameraZooming: false,
    enableCameraPanning: false,
    enableCameraRotation: false,
    defaultDrawNodeLabel: (context, { label, x, y, size }) => {
      if (!label) return;
      const width = context.canvas.clientWidth;
      context.font = `13px ${style.fontFamily}`;
      context.fillStyle = colourOf(holder, '--ink');
      context.textAlign = 'center';
      const half = context.measureText(label).width / 2;
      const [middle, below] = [Math.min(Math.max(x, half + 4), width - half - 4), y + size + 15];
      // Lines run under the words, not through them.
      context.strokeStyle = colourOf(holder, '--sheet');
      context.lineWidth = 5;
      context.lineJoin = 'round';
      context.strokeText(label, middle, below);
      context.fillText(label, middle, below);
    },
    // The pointer brings the label of a circle that has none; the circle itself stays as it is.
    defaultDrawNodeHover: (context, data, settings) => settings.defaultDrawNodeLabel(context, data, settings),
  });
  return { sigma, graph };
}

function fill({ sigma, graph }: Drawn, holder: HTMLElement, props: Parameters<typeof LinkCanvas>[0]): void {
  const { map, current, names } = props;
  graph.clear();
  const isTight = map.nodes.length > 6 || (map.wordings.length > 1 && holder.clientWidth < NARROW);
  const most = Math.max(1, ...map.wordings.map((wording) => wording.posts.length));
  for (const node of map.nodes) {
    const look = lookOf(node, current, most);
    const text = node.kind === 'wording' ? names.wording(node) : node.kind === 'shared' ? names.shared(node) : '';
    graph.addNode(node.id, {
      x: node.x,
      y: node.y,
      size: look.size,
      color: colourOf(holder, look.colour),
      label: isolated(text, node.kind === 'wording' && isTight ? SHORT_LABEL : LABEL_LENGTH),
      forceLabel: text !== '' && map.wordings.length <= 12,
    });
  }
  for (const edge of map.edges) {
    const colour = colourOf(holder, edge.kind === 'shared' ? '--review' : '--line-strong');
    graph.addEdge(edge.from, edge.to, { size: edge.kind === 'shared' ? 2 : 1, color: colour });
  }
  sigma.refresh();
}

function lookOf(node: MapNode, current: string | null, most: number): { size: number; colour: string } {
  if (node.kind === 'shared') return { size: 7, colour: '--review' };
  if (node.kind === 'post')
    return { size: node.post.id === current ? 7 : 4, colour: node.post.id === current ? '--alert' : '--accent' };
  const here = node.posts.some((post) => post.id === current);
  return { size: 7 + 13 * Math.sqrt(node.posts.length / most), colour: here && !node.open ? '--alert' : '--accent' };
}

// A label with numbers keeps its own direction inside the canvas.
function isolated(text: string, most: number): string {
  if (text === '') return '';
  return ISOLATED.start + (text.length > most ? `${text.slice(0, most)}…` : text) + ISOLATED.end;
}

function colourOf(holder: HTMLElement, name: string): string {
  return getComputedStyle(holder).getPropertyValue(name).trim();
}
