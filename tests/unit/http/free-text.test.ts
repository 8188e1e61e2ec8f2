import { expect, test } from "vitest";
import { z } from "zod";
import { sourceFiles } from "#tests/support/source/files.ts";

/** Fields that take free text and are not for the schema to stop, each with who does, or why nobody has to. */
const others: Readonly<Record<string, string>> = {
  "comments addForm.text": "decideText says all that is wrong with a comment at once",
  "comments editForm.text": "decideText",
  "comments addForm.to": "a path; ownPath leads nowhere else, and it is not stored",
  "comments editForm.to": "as above",
  "comments deleteForm.to": "as above",
  "comments readForm.to": "as above",
  "account languageChoice.back": "as above",
  "actions editForm.back": "as above",
  "actions moveForm.back": "as above",
  "agreed-actions moveAgreedForm.back": "as above",
  "actions dropForm.back": "as above",
  "notices readAllForm.back": "as above",
  "supervision markForm.back": "as above",
  "notes moveForm.to": "as above",
  "notes beginForm.quote": "decideQuote stops it",
  "notes beginForm.text": "decideText, as in every comment",
  "sign-in emailForm.to": "as above",
  "sign-in passkeySignIn.to": "as above",
  "change-package newDriverForm.title": "tidied says what is wrong with every text at once",
  "change-package newDriverForm.description": "tidied",
  "change-package newIdeaForm.title": "tidied",
  "change-package newIdeaForm.description": "tidied",
  "change-package newIdeaForm.howToTry": "tidied",
  "change-package newIdeaForm.source": "tidied",
  "cycles reasonForm.reason": "reasonIn stops it, also where a reason comes with the worksheet",
  "change-package redactForm.passage": "what is to be wiped is very often such a number; it is not stored",
  "cycles redactForm.passage": "what is to be wiped is very often such a number; it is not stored",
  "measures redactForm.passage": "what is to be wiped is very often such a number; it is not stored",
  "sign-in assertion.authenticatorAttachment": "the browser's word; not stored",
  "sign-in attestation.authenticatorAttachment": "as above",
  "invitations acceptForm.secret": "looked up as a hash",
  "sign-in linkForm.secret": "looked up as a hash",
  "evaluations openForm.secret": "looked up as a hash",
  "sign-in codeForm.code": "looked up as a hash",
  "second-factor codeForm.code": "digitsIn reads six digits, and nothing is stored",
  "second-factor recoveryForm.recovery": "looked up as a hash",
  "second-factor codeForm.to": "a path; ownPath leads nowhere else, and it is not stored",
  "second-factor recoveryForm.to": "as above",
  "second-factor onwardsForm.to": "as above",
  "programmes programmeForm.seen": "compared with what is stored, and thrown away",
  "studies factsForm.seen": "as above",
  "measures factsForm.seen": "as above",
  "measures definitionForm.seen": "as above",
  "measures followingForm.seen": "as above",
  "measures chartForm.seen": "as above",
  "supervision seriesForm.seen": "as above",
  "points pasteForm.text": "read cell by cell: readTable lets no such number through, and nothing else of it is kept",
  "measures aimForm.byWhen": "decideAimDay takes days alone",
  "parents passForm.pass": "compared with hashes, and thrown away",
  "parents digitsForm.digits": "as above",
};

type Field = { readonly name: string; readonly schema: z.ZodType };

async function fields(): Promise<Field[]> {
  const files = sourceFiles(["app/features"], /form[^/]*\.server\.ts$/);
  const found: Field[] = [];
  for (const { path } of files) {
    const exported = (await import(/* @vite-ignore */ `../../../${path}`)) as Record<string, unknown>;
    const slice = path.split("/")[2];
    for (const [form, schema] of Object.entries(exported)) {
      if (!(schema instanceof z.ZodObject)) continue;
      for (const [field, of] of Object.entries(schema.shape)) {
        found.push({ name: `${slice} ${form}.${field}`, schema: of as z.ZodType });
      }
    }
  }
  return found;
}

const takes = (schema: z.ZodType, text: string) => schema.safeParse(text).success;

test("C27: no free text of any form takes an identity number", async () => {
  const all = await fields();
  const free = all.filter(({ schema }) => takes(schema, "Ett ord 7"));
  expect(free.length).toBeGreaterThan(20);
  const open: string[] = [];
  for (const { name, schema } of free.filter(({ name: known }) => !(known in others))) {
    for (const number of ["811228-9874", "Anna 19811228 9874", "8112289874 i Åby"]) {
      const said = schema.safeParse(number).error?.issues.map(({ message }) => message);
      if (!said?.includes("identity-number")) open.push(`${name}: ${number}`);
    }
  }
  expect(open).toEqual([]);
});

test("every exception is a field that there is", async () => {
  const free = (await fields()).filter(({ schema }) => takes(schema, "Ett ord 7")).map(({ name }) => name);
  expect(Object.keys(others).filter((name) => !free.includes(name))).toEqual([]);
});
