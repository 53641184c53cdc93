/**
 * How CodeMirror looks: exactly where the text area's text was, so that nothing moves when it takes over. Colours are
 * hues mixed into the page's own ink, so that they are legible on its paper, light or dark.
 */
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const ink = (name: string, hue: string) => `var(--spark-code-${name}, color-mix(in srgb, currentColor 38%, ${hue}))`;

export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: ink('keyword', '#a626a4') },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: ink('string', '#17803d') },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: ink('number', '#b45309') },
  { tag: tags.comment, color: ink('comment', '#808080'), fontStyle: 'italic' },
  { tag: [tags.typeName, tags.className, tags.meta], color: ink('type', '#0f7b8a') },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: ink('function', '#2563c9') },
]);

export const theme = EditorView.theme({
  '&': { maxHeight: 'var(--spark-editor-height, 26em)', color: 'inherit' },
  '&.cm-focused': { outline: '2px solid var(--_accent)', outlineOffset: '2px', borderRadius: 'var(--_radius)' },
  '.cm-scroller': { font: 'inherit', lineHeight: 'inherit', borderRadius: 'var(--_radius)' },
  '.cm-content': { padding: '0.7em 0', caretColor: 'currentColor', tabSize: '2' },
  '.cm-line': { padding: '0 0.7em' },
  '.cm-gutters': { background: 'transparent', border: '0', color: 'color-mix(in srgb, currentColor 65%, transparent)' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.7em', minWidth: '3.2em' },
  '.cm-gutterElement.wrong': { color: '#fff', background: 'var(--_danger)', fontWeight: '700' },
  '.cm-activeLineGutter': { background: 'none' },
  '&.cm-focused .cm-activeLineGutter': { background: 'color-mix(in srgb, currentColor 10%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { background: 'color-mix(in srgb, var(--_accent) 25%, transparent)' },
  '.told': { marginInlineStart: '2em', color: 'var(--_danger)', fontStyle: 'italic', userSelect: 'none' },
  '.told::before': { content: '"← "' },
  '.folded': {
    display: 'inline-block',
    minBlockSize: '0',
    marginInlineStart: '0.5em',
    padding: '0 0.5em',
    font: 'inherit',
    fontSize: '0.9em',
    color: 'color-mix(in srgb, currentColor 75%, transparent)',
  },
  '.cm-lintRange-error': {
    background: 'none',
    textDecoration: 'underline wavy var(--_danger) 1.5px',
    textUnderlineOffset: '0.25em',
  },
  '.cm-tooltip': {
    color: 'CanvasText',
    background: 'Canvas',
    border: '1px solid var(--_line)',
    borderRadius: 'var(--_radius)',
    maxWidth: 'min(34em, 90cqi)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--_mono)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25em 0.6em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--_on-accent)',
    background: 'var(--_accent)',
  },
  '.explained': { padding: '0.4em 0.7em' },
  '.explained p': { margin: '0.3em 0 0', fontFamily: 'system-ui, sans-serif' },
  '.cm-panels': { color: 'CanvasText', background: 'Canvas', borderColor: 'var(--_line)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0.3em',
    paddingInlineEnd: '2em',
  },
  '.cm-panel.cm-search br': { flexBasis: '100%', content: '""' },
  '.cm-panel.cm-search :is(input, button, label)': { margin: '0', font: 'inherit' },
  '.cm-panel.cm-search .cm-textfield': {
    color: 'inherit',
    background: 'transparent',
    border: '1px solid var(--_line)',
  },
  '.cm-panel.cm-search .cm-button': { backgroundImage: 'none' },
  '.cm-completionDetail': { opacity: '0.8' },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap', borderInlineStart: '3px solid var(--_danger)' },
});
