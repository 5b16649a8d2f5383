import { jsonResponse } from '$lib/server/api/endpoint';
import { openApiDocument } from '$lib/server/api/openapi';

/** The description of the API. */
export const GET = ({ url }) => jsonResponse(openApiDocument(url.origin));
