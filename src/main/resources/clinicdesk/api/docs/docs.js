SwaggerUIBundle({
    url: "/api/v1/openapi.json",
    dom_id: "#api",
    docExpansion: "none",
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    filter: true,
    validatorUrl: null
});
