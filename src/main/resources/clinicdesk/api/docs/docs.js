SwaggerUIBundle({
    url: "/api/v1/openapi.json",
    dom_id: "#api",
    docExpansion: "list",
    defaultModelsExpandDepth: -1,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    filter: true,
    validatorUrl: null
});
