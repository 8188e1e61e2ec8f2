import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Form, optionalText, readBody, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const ordinary = "application/x-www-form-urlencoded";
const schema = z.object({ title: requiredText(100), note: optionalText(20) });

function post(body: string | Uint8Array, type: string | null = ordinary): Request {
  const headers = type === null ? undefined : { "content-type": type };
  return new Request("http://localhost/", { method: "POST", body: body as BodyInit, ...(headers ? { headers } : {}) });
}

const read = async (body: string | Uint8Array, type?: string | null) => readBody(post(body, type));

/** What a form was refused with: its status, its code and the codes at its fields. */
async function refused(work: () => Promise<unknown>): Promise<Pick<Refusal, "status" | "code" | "fields" | "data">> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, fields, data } = error;
    return { status, code, fields, data };
  }
  throw new Error("It was taken.");
}

const refusedFields = (body: string) => refused(async () => (await read(body)).read(schema));
const unreadable = { status: 400, code: "form.unreadable" };
const outdated = { status: 400, code: "form.outdated" };

describe("the body", () => {
  test("is read as a browser writes it", async () => {
    const form = await read("intent=log&title=F%C3%B6rsta+testet&note=rad+1%0D%0Arad+2%26%3D%2B");
    expect(form.intent).toBe("log");
    expect(form.read(schema)).toEqual({ title: "Första testet", note: "rad 1\nrad 2&=+" });
    expect((await read("")).values).toEqual({});
  });

  test("of another kind is no form", async () => {
    for (const type of ["application/json", "text/plain", "multipart/form-data; boundary=x", null]) {
      expect(await refused(() => read('{"title":"x"}', type))).toMatchObject(unreadable);
    }
    expect((await read("title=x", `${ordinary}; charset=UTF-8`)).values).toEqual({ title: "x" });
  });

  test("that is no UTF-8 is refused, written out or not", async () => {
    for (const body of ["title=%ff", "title=%C3", "title=%ED%A0%80", "%ff=x", "title=%zz", "title=%"]) {
      expect(await refused(() => read(body)), body).toMatchObject(unreadable);
    }
    for (const bytes of [[0x74, 0x3d, 0xff], [0x74, 0x3d, 0xc3, 0xb6], [0x74, 0x3d, 0x00], [0x0a]]) {
      expect(await refused(() => read(Uint8Array.from(bytes)))).toMatchObject(unreadable);
    }
  });

  test("with NUL in a field or its name is refused: PostgreSQL cannot hold it", async () => {
    for (const body of ["title=a%00b", "ti%00tle=a"]) expect(await refused(() => read(body))).toMatchObject(unreadable);
  });

  test("of 1 MB is refused with what fits, and is not read to its end", async () => {
    expect(await refused(() => read(`title=${"x".repeat(1024 * 1024)}`))).toMatchObject({
      status: 413,
      code: "form.too-large",
      data: { kb: 256 },
    });
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x61));
      },
    });
    const request = new Request("http://localhost/", {
      method: "POST",
      body: endless,
      headers: { "content-type": ordinary },
      duplex: "half",
    } as RequestInit);
    expect(await refused(() => readBody(request))).toMatchObject({ status: 413 });
    expect(pulled).toBeLessThan(40);
    expect((await read(`title=${"x".repeat(256 * 1024 - 6)}`)).values.title).toHaveLength(256 * 1024 - 6);
  });
});

describe("the fields", () => {
  test("unknown: a page of yesterday, or somebody's experiment", async () => {
    expect(await refusedFields("title=a&note=&role=lead")).toMatchObject(outdated);
  });

  test("repeated", async () => {
    expect(await refusedFields("title=a&title=b&note=")).toMatchObject(outdated);
    expect(await refusedFields("title=a&%74itle=b&note=")).toMatchObject(outdated);
  });

  test("missing, too long, or nothing but white space: said at the field", async () => {
    expect(await refusedFields("note=")).toMatchObject({ code: "form.invalid", fields: { title: "field.required" } });
    expect(await refusedFields("title=+%0A&note=")).toMatchObject({ fields: { title: "field.required" } });
    expect(await refusedFields(`title=a&note=${"x".repeat(21)}`)).toMatchObject({ fields: { note: "field.too-long" } });
  });

  test("an identity number, in a text that may be empty as in one that must be written (C27)", async () => {
    const stopped = { code: "form.invalid", fields: { title: "identity-number", note: "identity-number" } };
    expect(await refusedFields("title=Anna+811228-9874&note=8112289874")).toMatchObject(stopped);
  });

  test("a key that is none says that the page is old", async () => {
    const keyed = z.object({ key: submissionKey });
    const wrong = await refused(async () => (await read("key=1")).read(keyed));
    expect(wrong).toMatchObject({ code: "form.invalid", fields: { key: "form.outdated" } });
  });

  test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__proto__[admin]"])(
    "%s is a name like any other, and unknown",
    async (name) => {
      const form = await read(`title=a&note=&${encodeURIComponent(name)}=polluted`);
      expect(Object.hasOwn(form.values, name)).toBe(true);
      expect(await refused(async () => form.read(schema))).toMatchObject(outdated);
      expect(({} as Record<string, unknown>).admin).toBeUndefined();
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    },
  );
});

describe("whatever is sent", () => {
  const check = (property: fc.IAsyncProperty<unknown>, n: number, what: string) =>
    fc.assert(property as fc.IAsyncProperty<[unknown]>, { numRuns: rounds(n, what), seed: seed() });

  /** Gives the form, or the refusal; anything else is a bug and fails. */
  const answer = async (body: string | Uint8Array): Promise<Form | Refusal> => {
    try {
      return await read(body);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  };

  test("bytes give a form or a refusal, never an error", async () => {
    await check(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const got = await answer(bytes);
        if (got instanceof Refusal) expect([400, 413]).toContain(got.status);
      }),
      5_000,
      "forms of any bytes",
    );
  });

  test("any field besides the known ones is refused, whatever its name", async () => {
    await check(
      fc.asyncProperty(
        fc.string({ unit: "binary" }).filter((name) => !["title", "note", "intent"].includes(name)),
        fc.string(),
        async (name, value) => {
          const body = new URLSearchParams([
            ["title", "a"],
            ["note", ""],
            [name, value],
          ]).toString();
          expect((await refusedFields(body)).status).toBe(400);
        },
      ),
      1_000,
      "forms with an unknown field",
    );
  });

  test("what a browser sends comes out as it was typed, line ends apart", async () => {
    const typed = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0") && text.isWellFormed());
    await check(
      fc.asyncProperty(fc.dictionary(typed, typed, { noNullPrototype: false }), async (fields) => {
        const { values } = (await answer(new URLSearchParams(fields).toString())) as Form;
        expect(Object.entries(values)).toEqual(
          Object.entries(fields).map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]),
        );
      }),
      1_000,
      "forms that browsers send",
    );
  });
});
