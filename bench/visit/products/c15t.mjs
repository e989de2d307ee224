// c15t in its offline mode. Its core draws nothing, so this is its React package with React itself, which a municipal
// page does not have: bundled and minified by esbuild.
import { build } from 'esbuild';

import { versionOf } from '../../shared/versions.mjs';

const bundled = async (entry, more) => {
  const { outputFiles } = await build({ ...entry, bundle: true, minify: true, write: false, target: 'chrome111', ...more });
  return outputFiles[0].contents;
};

export const c15t = async () => ({
  id: 'c15t',
  title: `c15t ${versionOf('@c15t/react')} with React ${versionOf('react').split('.')[0]}`,
  written: {
    'app.js': await bundled(
      { entryPoints: ['bench/visit/products/c15t/app.jsx'] },
      { format: 'iife', jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' } },
    ),
    'app.css': await bundled({ stdin: { contents: '@import "@c15t/react/styles.css";', loader: 'css', resolveDir: '.' } }),
  },
  head: '<link rel="stylesheet" href="/c15t/app.css">\n<script defer src="/c15t/app.js"></script>',
  end: '<div id="c15t"></div>',
  panel: { question: '[data-testid="consent-banner-title"]', accept: '[data-testid="consent-banner-accept-button"]' },
});
