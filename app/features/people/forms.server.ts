import { z } from "zod";
import { emailAddress, requiredText, submissionKey } from "#app/platform/form.server.ts";

const id = z.uuid("field.required");
const name = requiredText(120);

const sizeClass = z.enum(["small", "medium", "large"]);
export const municipalityForm = z.object({ name, sizeClass, key: submissionKey });
export const editMunicipalityForm = z.object({ municipalityId: id, name, sizeClass });
export const departmentForm = z.object({ municipalityId: id, name, key: submissionKey });
export const unitForm = z.object({ departmentId: id, name, key: submissionKey });
export const renameForm = z.object({ kind: z.enum(["department", "unit"]), id, name });
export const headForm = z.object({ unitId: id, name, email: emailAddress, key: submissionKey });
export const endHeadForm = z.object({ headId: id });
