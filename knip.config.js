import { readFileSync } from 'node:fs'

/** Pages and layouts are used when the table of contents names them, and only then. */
const pages = [...readFileSync('app/routes.ts', 'utf8').matchAll(/'([^']+[.]tsx?)'/g)].map(
  ([, file]) => `app/${file}!`,
)

/** Files marked with `!` are the program itself; the others prove or measure it. */
/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'app/root.tsx!',
    'app/entry.{client,server}.tsx!',
    'app/routes.ts!',
    ...pages,
    'server/main.ts!',
    'server/cli.ts!',
    'server/**/*-command.ts!',
    // The engine is whole before its screens: judging, drawing and settings are called by the pages to come.
    'server/competitions/**/*.ts!',
    'db/write-types.ts',
    // Run by the journey that throws bad input at every procedure.
    'server/testing/describe-router.ts',
    // Read by tools/check-messages.ts alone.
    'server/kit/messages/true-equals.ts!',
    'tools/{start,build,dev}.mjs!',
    'tools/{test,check,size,fonts,picture-font}.mjs',
    'tools/*.ts',
    'bench/main.ts',
    'bench/*.bench.ts',
    // Started as processes of their own.
    'bench/reference-program.ts',
    'server/testing/describe-router.ts',
    '{app,server,db,tools}/**/*.test.{ts,tsx}',
    'e2e/playwright.config.ts',
    'e2e/journeys/**/*.spec.ts',
  ],
  project: [
    'app/**/*.{ts,tsx}!',
    'server/**/*.ts!',
    'db/**/*.{ts,mjs}!',
    'tools/*.{ts,mjs}',
    'bench/**/*.ts',
    'e2e/**/*.ts',
    '!**/*.test.{ts,tsx}!',
    '!db/testing/**!',
    '!server/**/testing/**!',
  ],
  // Generated: every table is there whether or not someone has asked for it by name yet.
  ignoreIssues: {
    'db/types.ts': ['types'],
    // db/migrate.ts lists each migration and hands it to Kysely whole.
    'db/migrations/*.ts': ['exports'],
  },
  // Its files are read by tools/fonts.mjs.
  ignoreDependencies: ['@fontsource/golos-text'],
  ignoreBinaries: ['pg_config'],
  // An export that its own file uses too is a rule with a test beside it, not a leftover.
  ignoreExportsUsedInFile: true,
}
