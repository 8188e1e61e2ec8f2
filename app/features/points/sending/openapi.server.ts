import { z } from "zod";
import { config } from "#app/platform/config.server.ts";
import { askedDays, mostSent, sentPoints } from "../forms/api-form.server.ts";
import { problem, toldMeasures, toldPoints, toldWritten } from "../forms/told.server.ts";

const json = (schema: z.ZodType, io: "input" | "output" = "output") => ({
  "application/json": { schema: schemaOf(schema, io) },
});
/** A schema as OpenAPI has it: those with a name of their own stand among the components. */
function schemaOf(schema: z.ZodType, io: "input" | "output") {
  const {
    $schema: _schema,
    $defs,
    ...own
  } = z.toJSONSchema(schema, { io, target: "draft-2020-12" }) as Record<string, unknown>;
  return JSON.parse(JSON.stringify(inlined(own, ($defs ?? {}) as Record<string, unknown>)));
}

/** The parts that a schema names, put where they are named: each description can then be read by itself. */
function inlined(value: unknown, parts: Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((one) => inlined(one, parts));
  if (typeof value !== "object" || value === null) return value;
  const { $ref } = value as { $ref?: string };
  if ($ref) return inlined(parts[$ref.split("/").at(-1)!], parts);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "id" || typeof (value as Record<string, unknown>).id !== "string")
      .map(([key, of]) => [key, inlined(of, parts)]),
  );
}

const no = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});
const always = {
  401: no("No token, or one that opens nothing (any more)."),
  429: no("Too many requests; `Retry-After` says in how many seconds."),
  503: no("The database is away for a moment; `Retry-After`."),
};
const ofOne = {
  ...always,
  404: no("The token's team has no such measure."),
  422: no("What does not fit; `errors` says where."),
};
const measureId = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };

/** Where other systems ask. */
export const apiAddress = (): string => `${config().origin}/api/v1`;

/** The description of what other systems may ask, made of the same schemas that their requests are read by. */
export function openApi() {
  const days = schemaOf(askedDays, "input") as { properties: Record<string, object> };
  return {
    openapi: "3.1.0",
    info: {
      title: "Genombrott",
      version: "1",
      description:
        "Reads and writes the points of one team's measures. Every request carries the team's token: `Authorization: Bearer genombrott_…`. Nobody is signed in by it, and no cookie is looked at.",
    },
    servers: [{ url: apiAddress() }],
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: schemaOf(problem, "output") },
    },
    paths: {
      "/measures": {
        get: {
          operationId: "measures",
          summary: "The team's measures.",
          responses: { 200: { description: "All of them.", content: json(toldMeasures) }, ...always },
        },
      },
      "/measures/{id}/points": {
        parameters: [measureId],
        get: {
          operationId: "points",
          summary: "The points of a measure, the oldest first.",
          parameters: Object.entries(days.properties).map(([name, schema]) => ({ name, in: "query", schema })),
          responses: { 200: { description: "Between the days, both included.", content: json(toldPoints) }, ...ofOne },
        },
        put: {
          operationId: "setPoints",
          summary: `Sets up to ${mostSent} points: all of them, or none when one is wrong.`,
          description:
            "A point takes the place of what stood at its period. Points that are not sent stay as they are; the same again changes nothing.",
          requestBody: { required: true, content: json(sentPoints, "input") },
          responses: {
            200: { description: "All are written.", content: json(toldWritten) },
            ...ofOne,
            400: no("No JSON."),
            403: no("The token may read and not write."),
            409: no("The measure takes no more points."),
            413: no("More than a megabyte."),
            415: no("Other than `application/json`."),
          },
        },
      },
    },
  };
}
