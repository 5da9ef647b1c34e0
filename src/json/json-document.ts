import { type Node, parseTree } from '#jsonc-parser';
import type { Place } from '../problems/problem.ts';
import type { JsonValue } from './json-value.ts';
import type { PlaceFinder } from './place-finder.ts';
import { pointerSteps } from './pointer.ts';

/** A JSON value that knows where in its text each part was written. */
export interface JsonDocument {
  readonly value: JsonValue;
  /**
   * The place of the value, or of the key, at an RFC 6901 pointer; where there is none, the place of the
   * nearest value around it. `undefined` if `pointer` is not a pointer.
   */
  readonly placeOf: (pointer: string, part?: 'value' | 'key') => Place | undefined;
}

/** The document of a checked `text`. Places are worked out from the text at the first question. */
export function jsonDocument(value: JsonValue, text: string, placeAt: PlaceFinder): JsonDocument {
  let root: Node | undefined;
  return {
    value,
    placeOf: (pointer, part = 'value') => {
      const steps = pointerSteps(pointer);
      if (steps === undefined) return undefined;
      root ??= parseTree(text);
      return root === undefined ? undefined : placeAt(find(root, steps, part).offset);
    },
  };
}

function find(root: Node, steps: readonly string[], part: 'value' | 'key'): Node {
  let node = root;
  let key = root;
  for (const step of steps) {
    const child = childAt(node, step);
    if (child === undefined) return node;
    key = child.key;
    node = child.value;
  }
  return part === 'key' ? key : node;
}

function childAt(node: Node, step: string): { readonly key: Node; readonly value: Node } | undefined {
  const children = node.children ?? [];
  if (node.type === 'array') {
    const item = /^(?:0|[1-9]\d*)$/.test(step) ? children[Number(step)] : undefined;
    return item && { key: item, value: item };
  }
  const [key, value] = children.find(({ children: pair }) => pair?.[0]?.value === step)?.children ?? [];
  return key && value && { key, value };
}
