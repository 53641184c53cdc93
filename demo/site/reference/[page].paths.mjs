import { documentPaths } from '../../../scripts/site/documents.mjs';
import { referencePages } from '../../../scripts/site/reference.mjs';

export default {
  paths: () => [
    ...referencePages().map(({ page, content }) => ({ params: { page }, content })),
    ...documentPaths('reference'),
  ],
};
