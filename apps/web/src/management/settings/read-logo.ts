import type { MunicipalitySettings } from '@handslag/contracts/municipalities';
import { settingsTexts } from '../../i18n/sv/settings.ts';

const { logoRefused: refusals } = settingsTexts;
type Read = { logo: MunicipalitySettings['logo']; parts: number } | { refused: string };

/** What says nothing about how it looks in one colour. */
const silent = new Set(['title', 'desc', 'metadata', 'defs', 'style']);
const grouping = new Set(['svg', 'g']);
const commands = /^[Mm][MmLlHhVvCcSsQqTtAaZz0-9eE+\-.,\s]*$/;
const longest = 20_000;

/**
 * The mark of an SVG file as one path and its view box: only drawing commands and numbers are taken over, so that nothing in
 * the file can run, fetch or be seen. `refused` says in Swedish what to do about a file it cannot be read from.
 */
export function readLogo(text: string): Read {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = document.documentElement;
  if (root?.localName !== 'svg' || document.querySelector('parsererror'))
    return { refused: refusals['not-svg'] };
  const paths: string[] = [];
  const refused = collect(root, paths);
  if (refused !== null) return { refused };
  const path = paths.join(' ').replaceAll(/\s+/g, ' ').trim();
  if (path === '') return { refused: refusals.nothing };
  if (path.length > longest) return { refused: refusals['too-large'] };
  const viewBox = viewBoxOf(root);
  return viewBox === null ? { refused: refusals.size } : { logo: { viewBox, path }, parts: paths.length };
}

/** Adds the shapes of an element and all within it; answers why not, where it cannot be done. */
function collect(element: Element, paths: string[]): string | null {
  const name = element.localName;
  if (silent.has(name)) return null;
  if (element.hasAttribute('transform')) return refusals.transform;
  if (grouping.has(name)) {
    for (const child of element.children) {
      const refused = collect(child, paths);
      if (refused !== null) return refused;
    }
    return null;
  }
  const path = pathOf(element);
  if (path === null) return refusals.element(name);
  if (element.getAttribute('fill') === 'none') return element.hasAttribute('stroke') ? refusals.lines : null;
  if (!commands.test(path)) return refusals['not-svg'];
  paths.push(standingAlone(path));
  return null;
}

/** The shape as drawing commands; null where it is none. */
function pathOf(element: Element): string | null {
  const at = (attribute: string): number => Number(element.getAttribute(attribute) ?? 0);
  switch (element.localName) {
    case 'path':
      return (element.getAttribute('d') ?? '').trim();
    case 'rect':
      return `M${at('x')} ${at('y')}h${at('width')}v${at('height')}h${-at('width')}Z`;
    case 'circle':
      return ellipse(at('cx'), at('cy'), at('r'), at('r'));
    case 'ellipse':
      return ellipse(at('cx'), at('cy'), at('rx'), at('ry'));
    case 'polygon':
      return `M${(element.getAttribute('points') ?? '').trim()}Z`;
    default:
      return null;
  }
}

/** A path may begin relatively, which means from the corner only while it stands first. What follows the move stays relative. */
function standingAlone(path: string): string {
  const number = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?';
  return path.replace(
    new RegExp(`^m\\s*(${number})[\\s,]*(${number})[\\s,]*(?=([\\d+.-])?)`),
    (_move, x: string, y: string, more?: string) => `M${x} ${y} ${more === undefined ? '' : 'l'}`,
  );
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function viewBoxOf(root: Element): string | null {
  const given = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const size = ['width', 'height'].map((attribute) => Number.parseFloat(root.getAttribute(attribute) ?? ''));
  const box = given.length === 4 ? given : [0, 0, ...size];
  const [, , width = 0, height = 0] = box;
  return box.every(Number.isFinite) && width > 0 && height > 0 ? box.join(' ') : null;
}
