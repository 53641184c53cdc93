import { documentPaths } from '../../../scripts/site/documents.mjs';

export default { paths: () => documentPaths('authors') };
