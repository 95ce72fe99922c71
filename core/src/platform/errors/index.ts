/**
 * The base of every error the product raises on purpose. `code` is stable: the API returns it and
 * the console translates it. `message` is for people and contains no secret.
 */
export class SosiaError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: string, status: number, message: string, details?: Record<string, unknown>) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/** A wrong environment, or an unusable data folder: one line for each problem. */
export class ConfigurationError extends SosiaError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('configuration', 500, problems.join('\n'));
    this.problems = problems;
  }
}

/** The row does not exist, or belongs to another organisation; the caller cannot tell which. */
export class NotFoundError extends SosiaError {
  constructor(what: string) {
    super('not_found', 404, `${what} not found`);
  }
}

/** The request conflicts with what is stored now. */
export class ConflictError extends SosiaError {
  constructor(code: string, message: string, details?: Record<string, unknown>) {
    super(code, 409, message, details);
  }
}

export class ForbiddenError extends SosiaError {
  constructor(message = 'Your role does not allow this') {
    super('forbidden', 403, message);
  }
}

export class UnauthenticatedError extends SosiaError {
  constructor(message = 'Sign in first') {
    super('unauthenticated', 401, message);
  }
}

/** The request is invalid. `errors` names each wrong field. */
export class ValidationError extends SosiaError {
  readonly errors: Record<string, string>;

  constructor(message: string, errors: Record<string, string> = {}, code = 'validation_failed') {
    super(code, 422, message);
    this.errors = errors;
  }
}
