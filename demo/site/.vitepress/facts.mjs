/** What pages say by a word in percent signs, since it is known when the site is built: the version, tables of figures, every message. */
import {
  checkpointTables,
  conformanceTable,
  gpuTables,
  pauseTable,
  peersTables,
  sizesTable,
  startTable,
} from '../../../scripts/site/figures.mjs';
import { messages, words } from '../../../scripts/site/messages.mjs';
import { sourceLink, version } from '../../../scripts/site/repository.mjs';

const code = (text) => `\`\` ${text} \`\``;

function messagesText() {
  const shown = words().map(([, text]) => `- ${text}`);
  const parts = messages().map(
    ({ title, messages: list }) =>
      `### ${title}\n\n${list.map(({ text, file }) => `- ${code(text)} <small>${sourceLink(file, file.split('/').at(-1))}</small>`).join('\n')}`,
  );
  return `### What readers are shown\n\n${shown.join('\n')}\n\n${parts.join('\n\n')}`;
}

const FACTS = {
  VERSION: () => version,
  SIZES: sizesTable,
  GPU: gpuTables,
  START: startTable,
  PAUSE: pauseTable,
  CHECKPOINT: checkpointTables,
  PEERS: peersTables,
  CONFORMANCE: conformanceTable,
  MESSAGES: messagesText,
};

/** A page's text with its facts. @throws {Error} for a word in capitals between percent signs that is none of them */
export const withFacts = (text) =>
  text.replace(/%([A-Z]+)%/g, (all, name) => {
    if (!FACTS[name]) throw new Error(`${all} is no fact: there are ${Object.keys(FACTS).join(', ')}.`);
    return FACTS[name]();
  });
