/**
 * Reckons published series with our rules: `npm run check:spc -- DIR`. DIR holds files in the form of those in
 * `tests/fixtures/spc`. Prints what each says, expected and computed, and how many are the same. Ends with 1 when one
 * differs or could not be read, and with 2 without a folder.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkFile } from "./check-spc/file.ts";

const folder = process.argv[2];
if (!folder) {
  console.error("npm run check:spc -- DIR");
  process.exit(2);
}

let [same, other, entries] = [0, 0, 0];
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json"))
  .toSorted();
for (const file of files) {
  console.log(file);
  for (const { name, checks } of checkFile(join(folder, file))) {
    entries += 1;
    for (const { what, expected, computed, same: isSame } of checks) {
      if (isSame) same += 1;
      else other += 1;
      console.log(`  ${isSame ? "same  " : "DIFFERS"} ${name} · ${what}: expected ${expected}, computed ${computed}`);
    }
  }
}
console.log(`${files.length} files, ${entries} series and rows: ${same} the same, ${other} not.`);
process.exitCode = other > 0 || same === 0 ? 1 : 0;
