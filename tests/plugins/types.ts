/** The plug-ins are what their hosts take, by the hosts' own types. Checked by the compiler; nothing here runs. */
import markdownIt from 'markdown-it';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { markdownToHtml } from 'satteri';
import { unified } from 'unified';
import forMarkdownIt from '../../src/plugins/markdown-it.ts';
import forRehype from '../../src/plugins/rehype.ts';
import forRemark from '../../src/plugins/remark.ts';
import forSatteri from '../../src/plugins/satteri.ts';

markdownIt().use(forMarkdownIt);
unified().use(remarkParse).use(forRemark).use(remarkRehype).use(forRehype);
markdownToHtml('', { mdastPlugins: [forSatteri] });
