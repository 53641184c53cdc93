/** What an author of the site has, and what this one needs: a layout for its pages, and a program that stands beside them. */
import configure from './eleventy.config.js';

export default function (eleventy) {
  configure(eleventy);
  eleventy.addPassthroughCopy({ 'eleventy/public': '/' });
  eleventy.addGlobalData('layout', 'page.html');
}
