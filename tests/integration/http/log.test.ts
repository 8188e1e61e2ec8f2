import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Answer, ask, fromOurPages } from "#tests/support/request.ts";
import { type RealInstallation, startReal } from "./real.ts";

let real: RealInstallation;
beforeAll(async () => {
  real = await startReal({ LOG_LEVEL: "debug" });
});
afterAll(() => real.stop());

/** What nobody may find in a log. Each in a form of its own, as people write them. */
const canaries = {
  address: "kanarie.karlsson@hemlig.example",
  code: "271828",
  secret: "kanarieliten-hemlighet-i-lank",
  text: "Kanariefamiljen bråkade i måndags",
  number: "19121212-1212",
  lines: 'kanarieradbrott\r\n{"level":60,"msg":"forged"}',
  colours: "\u001B[31mkanariefärg\u001B[0m",
};

it("says that something broke, with an id, and nothing of what people sent or who they are", async () => {
  const { cookie } = await real.openSession();
  const device = { "user-agent": "kanariewebb 19121212-1212" };
  const post = (path: string, fields: Record<string, string>, cookies = cookie) =>
    ask(real.app.address, path, {
      method: "POST",
      headers: { ...fromOurPages, ...device, cookie: cookies },
      body: new URLSearchParams(fields).toString(),
    });
  const asked = await post("/sign-in", { email: canaries.address, to: "" });
  const asking = (asked.headers["set-cookie"] ?? []).map((one) => one.split(";")[0]).join("; ");
  // The database as it is when a migration went wrong: the app's statements fail with the values in them.
  const owner = new pg.Client({ connectionString: real.ownerUrl });
  await owner.connect();
  for (const table of ["sign_ins", "passkeys", "team_memberships", "programmes"])
    await owner.query(`ALTER TABLE ${table} RENAME TO ${table}_away`);
  await owner.query("ALTER TABLE people ADD CONSTRAINT nobody_changes CHECK (name = 'Anna Berg') NOT VALID");
  await owner.end();
  const everything = Object.values(canaries).join(" ");
  const query = encodeURIComponent(everything);
  const answers: Answer[] = [];
  for (const text of Object.values(canaries)) {
    answers.push(await post("/sign-in", { email: `${text.replaceAll(/[\s@]/g, "")}@hemlig.example`, to: `/${text}` }));
    answers.push(
      await post("/account", { intent: "profile", name: text.slice(0, 100), locale: "sv", remindedBy: "mail" }, ""),
    );
    answers.push(await ask(real.app.address, `/start?q=${query}`, { headers: { cookie, ...device } }));
    answers.push(
      await post(`/account?q=${query}`, {
        intent: "profile",
        name: text.slice(0, 100),
        locale: "sv",
        remindedBy: "mail",
      }),
    );
  }
  answers.push(await post("/sign-in/code", { code: canaries.code }, asking));
  answers.push(await post("/sign-in/link", { secret: canaries.secret }));
  answers.push(await post("/invitation", { secret: canaries.secret }));
  expect(answers.filter(({ status }) => status === 500).length).toBeGreaterThan(6);

  const output = real.app.output();
  const logged = output.split("\n").filter((line) => line.startsWith("{"));
  expect(logged.filter((line) => line.includes('"requestId"')).length).toBeGreaterThan(6);
  for (const line of logged) expect(() => JSON.parse(line)).not.toThrow();
  for (const word of [
    "kanarie",
    "Kanarie",
    "hemlig",
    "271828",
    "121212",
    "forged",
    "Anna Berg",
    "anna@",
    "\u001B",
    "\r",
  ])
    expect(output.includes(word), word).toBe(false);
  expect(output).not.toContain(cookie.split("=")[1]);
});
