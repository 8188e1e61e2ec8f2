import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig, SettingsWrong, settings } from "#app/platform/config.server.ts";
import { forOperator } from "#server/problems.ts";
import { root } from "#tests/support/source/files.ts";

function wrong(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsWrong);
    // What is printed is the message alone, not a stack around it.
    expect(forOperator(error)).toBe((error as Error).message);
    return (error as Error).message.split("\n");
  }
  return [];
}

describe("settings that are wrong", () => {
  test("each has a line of its own, and no value is repeated", () => {
    const env = {
      PORT: "Hemlig1",
      GENOMBROTT_ORIGIN: "hemlig2.example",
      GENOMBROTT_DEMO_PUBLIC: "hemlig3",
      GENOMBROTT_TRUST_PROXY: "hemlig4",
      DATABASE_URL: "mysql://hemlig5",
      DATABASE_URL_OWNER: "hemlig6",
      DATABASE_URL_IDENTITY: "hemlig12",
      DATABASE_URL_CONSENT: "http://hemlig13",
      DATABASE_URL_RESEARCH: "hemlig14",
      GENOMBROTT_PASSING_DATABASE: "hemlig7",
      SMTP_URL: "https://hemlig8",
      MAIL_FROM: "h9",
      LOG_LEVEL: "hemlig10",
      NODE_ENV: "hemlig11",
    };
    const [first, ...lines] = wrong(env);
    expect(first).toBe("The settings are wrong:");
    expect(lines.map((line) => /^ {2}([A-Z_]+): \S/.exec(line)?.[1]).toSorted()).toEqual(Object.keys(env).toSorted());
    expect(lines.join("\n")).not.toMatch(/hemlig|h9/i);
  });

  test("an origin without https, except on this machine", () => {
    expect(wrong({ GENOMBROTT_ORIGIN: "http://genombrott.example" })).toEqual([
      "The settings are wrong:",
      expect.stringMatching(/^ {2}GENOMBROTT_ORIGIN: must be https/),
    ]);
    for (const here of ["http://localhost:3000", "http://127.0.0.1", "http://[::1]:80", "https://genombrott.example"]) {
      expect(wrong({ GENOMBROTT_ORIGIN: here })).toEqual([]);
    }
  });

  test("the owner's address without the app's: it would be passed over, and another database filled", () => {
    expect(wrong({ DATABASE_URL_OWNER: "postgres://a@b/c" })).toEqual([
      "The settings are wrong:",
      expect.stringMatching(/^ {2}DATABASE_URL: /),
    ]);
    expect(wrong({ DATABASE_URL: "postgres://a@b/c", DATABASE_URL_OWNER: "postgres://a@b/c" })).toEqual([]);
  });
});

describe("the addresses of the vault's stores", () => {
  const url = "postgres://hemlig@b/c";
  const all = { DATABASE_URL_IDENTITY: url, DATABASE_URL_CONSENT: url, DATABASE_URL_RESEARCH: url };

  test("are all there or none", () => {
    expect(readConfig({ DATABASE_URL: url, ...all }).storeUrls).toEqual({ identity: url, consent: url, research: url });
    expect(readConfig({ DATABASE_URL: url }).storeUrls).toBeUndefined();
    for (const name of Object.keys(all)) {
      expect(wrong({ DATABASE_URL: url, ...all, [name]: "" })).toEqual([
        "The settings are wrong:",
        `  ${name}: needed too, since the address of another store is set`,
      ]);
    }
  });

  test("mean nothing without the app's own", () => {
    expect(wrong(all)).toEqual(["The settings are wrong:", expect.stringMatching(/^ {2}DATABASE_URL: is needed too/)]);
  });
});

test("the settings are the same in the code, in .env.example and in the README", () => {
  const inCode = Object.keys(settings.shape).filter((name) => name !== "NODE_ENV"); // The commands set it themselves.
  const example = readFileSync(path.join(root, ".env.example"), "utf8");
  const named = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(inCode.toSorted());
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const section = /^## Settings\n(.*?)^## /ms.exec(readme)?.[1] ?? "";
  expect([...section.matchAll(/`([A-Z_]{4,})`/g)].map(([, name]) => name).toSorted()).toEqual(inCode.toSorted());
});

describe("what only the operator can put right is said in a line", () => {
  const failed = (code: string, more: object = {}) =>
    Object.assign(new Error("an address with hemligt in it"), { code }, more);

  test.each([
    ["ECONNREFUSED", /does not answer \(ECONNREFUSED\)/],
    ["ENOTFOUND", /does not answer \(ENOTFOUND\)/],
    ["28P01", /name or password/],
    ["3D000", /does not exist/],
    ["42501", /lack rights/],
    ["EADDRINUSE", /port is taken/],
  ])("%s", (code, words) => {
    const line = forOperator(failed(code));
    expect(line).toMatch(words);
    expect(line).not.toMatch(/\n|hemligt/);
  });

  test("rights that the migrations lack, of which the engine passes on the words only", () => {
    expect(forOperator(new Error("permission denied for schema public"))).toMatch(/lack rights/);
  });

  test("a bug stays one, with its stack", () => {
    expect(forOperator(new TypeError("x is not a function"))).toBe(null);
    expect(forOperator(failed("ENOENT", { syscall: "open" }))).toBe(null);
  });
});
