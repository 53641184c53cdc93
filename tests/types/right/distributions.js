const { GeneralizedPareto, Normal, StudentT, TransformedDistribution, ExpTransform } = torch.distributions;
new GeneralizedPareto(0, 1, 0.5).sample();
new GeneralizedPareto(0, 1, 0.5, { validate_args: false });
new GeneralizedPareto(0, 1, { concentration: 0.5 });
new GeneralizedPareto({ loc: 0, scale: 1, concentration: 0.5 });
new Normal(0, 1, false).rsample([2]);
new StudentT(3, 0, 1);
new TransformedDistribution(new Normal(0, 1), [new ExpTransform()]).log_prob(torch.ones(2));
