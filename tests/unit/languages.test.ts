import { describe, expect, test } from "vitest";
import { namespaces, sources } from "#app/i18n/catalogue.ts";
import type { Message, Messages } from "#app/i18n/messages.ts";
import { sourceFiles } from "#tests/support/source/files.ts";
import { refusalCodes, wordsInCode } from "#tests/support/source/words.ts";

const loaded = await Promise.all(
  namespaces.map(async (namespace) => ({
    namespace,
    sv: (await sources[namespace].sv()).default,
    en: (await sources[namespace].en()).default,
  })),
);
const app = sourceFiles(["app"], /\.tsx?$/);
const isMessages = (path: string) => /\/messages(\.(sv|en)\.ts$|\/)/.test(path);

/** Data that answers every question a message may ask: as a number, a text, a list or a truth. */
const samples: readonly unknown[] = [0, 1, 5, "Karin", "2026-11-22", true, ["Karin"]].map(
  (value) => new Proxy({}, { get: () => value, has: () => true }),
);

/** Every text a message can become with sample data. What a sample does not fit is left out. */
function textsOf(message: Message): string[] {
  if (typeof message === "string") return [message];
  return samples.flatMap((sample) => {
    try {
      return [message(sample)];
    } catch {
      return [];
    }
  });
}

const broken = /undefined|\[object|NaN|\{\{|\$\{/;

describe.each(loaded)("the words of $namespace", ({ sv, en }) => {
  test("are the same in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
    const kinds = (messages: Messages) => Object.entries(messages).map(([key, message]) => `${key} ${typeof message}`);
    expect(kinds(en).sort()).toEqual(kinds(sv).sort());
  });

  test.each(Object.entries({ sv, en }))("say something (%s)", (_locale, messages: Messages) => {
    for (const [key, message] of Object.entries(messages)) {
      const texts = textsOf(message);
      expect(texts.length, key).toBeGreaterThan(0);
      for (const text of texts) {
        expect(text.trim(), key).not.toBe("");
        expect(text, key).not.toMatch(broken);
        expect(text, `${key} begins or ends with white space`).toBe(text.trim());
      }
    }
  });

  test("English has no Swedish in it, but for names", () => {
    const name = /^(language|name|place|person)\b/;
    const left = Object.entries(en).filter(
      ([key, text]) => typeof text === "string" && /[åäö]/i.test(text) && !name.test(key),
    );
    expect(left.map(([key]) => key)).toEqual([]);
  });
});

describe("refusals", () => {
  const known = new Set(loaded.flatMap(({ sv }) => Object.keys(sv)));
  const codes = app
    .filter(({ path }) => !isMessages(path))
    .flatMap(({ path, text }) => refusalCodes(path, text).map((code) => ({ path, code })));

  test("every code has its words: `refusal.<code>` in the slice's messages, or the shell's", () => {
    expect(codes.length).toBeGreaterThan(5);
    const missing = codes.filter(({ code }) => !known.has(`refusal.${code}`));
    expect([...new Set(missing.map(({ path, code }) => `${code} (${path})`))]).toEqual([]);
  });

  test("every form of saying no is seen", () => {
    const seen = (text: string) => refusalCodes("app/x.ts", text).sort();
    expect(seen('throw new Refusal("invalid", "cycle.late");')).toEqual(["cycle.late"]);
    expect(seen('new Refusal("invalid", a ? "cycle.late" : "cycle.early", { data: { a: "b.c" } })')).toEqual([
      "cycle.early",
      "cycle.late",
    ]);
    expect(seen('new Refusal("conflict", "x.y", { fields: { mail: "mail.taken" } })')).toEqual(["mail.taken", "x.y"]);
    expect(seen('const x = () => no("cycle.no-answer", { n: 1 });')).toEqual(["cycle.no-answer"]);
    expect(seen('throw forbidden("cycle.not-yours");')).toEqual(["cycle.not-yours"]);
    expect(seen('const a = z.string().min(1, "field.required");')).toEqual(["field.required"]);
    expect(seen('console.log("not.a-code");')).toEqual([]);
  });
});

describe("no words in code", () => {
  test("what a person reads is in the messages", () => {
    const pages = app.filter(({ path }) => path.endsWith(".tsx") && !isMessages(path));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap(({ path, text }) => wordsInCode(path, text))).toEqual([]);
  });

  test("each kind of word in code is seen, and code is not", () => {
    const seen = (jsx: string) => wordsInCode("app/x.tsx", `const x = ${jsx};`).length;
    for (const jsx of ["<p>Spara</p>", "<p>\n  Hej\n</p>", '<img alt="Ett test" />', "<p>{'Hej på dig'}</p>"]) {
      expect(seen(jsx), jsx).toBe(1);
    }
    for (const jsx of ['t("save") + "ä"', "`ö`", '<input placeholder="Sök" />', '<b title={"x"}>{"two words"}</b>']) {
      expect(seen(jsx), jsx).toBeGreaterThan(0);
    }
    for (const jsx of [
      "<p>{t('save')}</p>",
      '<p className="a b">·</p>',
      "<p>{a} – {b}</p>",
      '<a href="/sök" />'.replace("ö", "o"),
    ]) {
      expect(seen(jsx), jsx).toBe(0);
    }
  });
});
