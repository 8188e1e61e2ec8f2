// Plain JavaScript: it must run, and say what is wrong, on a Node too old for the rest.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 7)) {
  console.error(
    `Genombrott needs Node 24.7 or later and this is ${process.versions.node}. On Linux (x64, arm64) "npm ci" brings its own; elsewhere install Node 24 and set DATABASE_URL.`,
  );
  process.exit(1);
}
// Whatever it is outside: what was built for production runs as nothing else.
process.env.NODE_ENV = "production";
const { buildIfNeeded } = await import("./build.ts");
await buildIfNeeded();
await import("./index.ts");
